class SwitchAndNesting {
    enum Kind {
        FAST,
        SLOW
    }

    @Async
    Task<Integer> cost(Kind kind, Task<Integer> slow) {
        synchronized (this) {
            synchronized (kind) {
                kind.notifyAll();
            }
            int cost =
                    switch (kind) {
                        case FAST -> 1;
                        case SLOW -> await(slow); // expect: AwaitInMonitor
                    };
            synchronized (await(Task.of(kind))) { // expect: AwaitInMonitor
                return Task.of(cost);
            }
        }
    }
}
