/** Blocking is right on threads that run no loop. */
class Outside {
    private final Loop loop;

    Outside(Loop loop) {
        this.loop = loop;
    }

    @Async
    Task<Integer> load(int id) {
        await(sleep(Duration.ofMillis(id)));
        return Task.of(id);
    }

    int fromThread(int id) throws Exception {
        return loop.submit(() -> load(id)).join() + loop.submit(() -> load(id)).get();
    }

    int joined(Task<Integer> task) {
        return task.join();
    }

    @Async
    Task<Integer> inThread(Task<Integer> task) {
        return toThread(() -> task.join());
    }
}
