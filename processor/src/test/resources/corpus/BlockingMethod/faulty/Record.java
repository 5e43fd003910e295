class Record {
    @interface Blocking {}

    record Account(long id) {
        @Blocking
        long balance() {
            return id * 100;
        }
    }

    @Async
    Task<Long> total(List<Account> accounts) {
        long total = 0;
        for (Account account : accounts) {
            total += account.balance(); // expect: BlockingMethod
        }
        await(yieldNow());
        return Task.of(total > 0 ? total : accounts.get(0).balance()); // expect: BlockingMethod
    }
}
