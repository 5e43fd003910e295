class Manual {
    static final AsyncLock LEFT = new AsyncLock();
    static final AsyncLock RIGHT = new AsyncLock();

    @Async
    static Task<Void> leftFirst() {
        await(LEFT.acquire());
        try {
            await(RIGHT.acquire()); // expect: LockOrderInversion
            try {
                await(yieldNow());
            } finally {
                RIGHT.release();
            }
        } finally {
            LEFT.release();
        }
        return Task.done();
    }

    @Async
    static Task<Void> rightFirst() {
        await(RIGHT.acquire());
        try {
            await(LEFT.acquire());
            try {
                await(yieldNow());
            } finally {
                LEFT.release();
            }
        } finally {
            RIGHT.release();
        }
        return Task.done();
    }
}
