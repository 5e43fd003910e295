class HandOverHand {
    static class Node {
        final AsyncLock lock = new AsyncLock();
        Node next;
        int value;
    }

    private Node head = new Node();

    @Async
    @Guarded("head.lock")
    Task<Integer> first() {
        await(yieldNow());
        return Task.of(head.value);
    }
}
