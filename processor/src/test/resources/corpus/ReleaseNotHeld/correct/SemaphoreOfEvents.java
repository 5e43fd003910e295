class SemaphoreOfEvents {
    private final AsyncSemaphore items = new AsyncSemaphore(0);

    void produced() {
        items.release();
        items.release();
    }

    @Async
    Task<Boolean> consume() {
        return items.acquire();
    }
}
