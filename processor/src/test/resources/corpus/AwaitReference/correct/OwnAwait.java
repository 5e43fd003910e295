class OwnAwait {
    static class Continuo {
        static <T> T await(CompletableFuture<T> future) {
            return future.join();
        }
    }

    List<Integer> joined(List<CompletableFuture<Integer>> futures) {
        return futures.stream().map(Continuo::await).toList();
    }

    List<Integer> ofTasks(List<Task<Integer>> tasks) {
        return tasks.stream().map(Task::join).toList();
    }
}
