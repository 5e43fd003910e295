class CatchClause {
    @Async
    Task<Integer> read(Task<Integer> source) {
        try {
            return Task.of(await(source) + 1);
        } catch (IllegalStateException e) {
            return null; // expect: AsyncReturnsNull
        } finally {
            System.out.println("read");
        }
    }

    @Async
    Task<Integer> pick(int kind, Task<Integer> source) {
        switch (kind) {
            case 0:
                return source;
            case 1:
                return null; // expect: AsyncReturnsNull
            default:
                return Task.of(kind);
        }
    }
}
