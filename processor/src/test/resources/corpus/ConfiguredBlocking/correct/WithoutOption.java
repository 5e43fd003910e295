class WithoutOption {
    static class Legacy {
        String call() {
            return "legacy";
        }
    }

    @Async
    Task<String> run(Scanner scanner) {
        Legacy legacy = new Legacy();
        await(yieldNow());
        return Task.of(legacy.call() + scanner.hasNext());
    }
}
