class NotWoven {
    int total;

    /** Isn't async, so nothing is made for it. */
    Task<Integer> sum() {
        return Task.of(sum$async());
    }

    int sum$async() {
        return total;
    }

    interface Contract {
        @Async
        Task<Integer> cost();

        int cost$other();
    }
}
