/** In each form of statement. */
class Branches {
    enum Kind {
        FULL,
        DELTA,
        NONE
    }

    @Async
    Task<Integer> backup(Kind kind, int size) {
        switch (kind) {
            case FULL -> copy(size); // expect: DiscardedTask
            case DELTA -> {
                if (size > 10)
                    copy(size / 10); // expect: DiscardedTask
                else
                    await(copy(1));
            }
            default -> {}
        }
        try {
            await(verify());
        } finally {
            Branches.release(); // expect: DiscardedTask
        }
        return Task.of(size);
    }

    @Async
    private Task<Void> copy(int size) {
        await(sleep(Duration.ofMillis(size)));
        return Task.done();
    }

    @Async
    private static Task<Boolean> verify() {
        return Task.of(true);
    }

    @Async
    private static Task<Void> release() {
        await(yieldNow());
        return Task.done();
    }
}
