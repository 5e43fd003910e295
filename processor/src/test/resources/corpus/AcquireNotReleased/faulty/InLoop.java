class InLoop {
    private final AsyncSemaphore slots = new AsyncSemaphore(2);

    @Async
    Task<Integer> firstEven(List<Integer> numbers) {
        for (int number : numbers) {
            await(slots.acquire());
            if (number % 2 == 0) {
                return Task.of(number); // expect: AcquireNotReleased
            }
            slots.release();
        }
        return Task.of(-1);
    }
}
