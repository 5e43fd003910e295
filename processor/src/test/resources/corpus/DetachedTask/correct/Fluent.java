/** Methods named like asynchronous ones that return no task. */
class Fluent {
    static class Builder {
        private final List<String> parts = new ArrayList<>();

        Builder add(String part) {
            parts.add(part);
            return this;
        }

        Task<String> build() {
            return Task.of(String.join(",", parts));
        }
    }

    Task<String> run(Map<String, Task<String>> cache, Deque<Task<String>> queue) {
        Builder builder = new Builder();
        builder.add("a").add("b");
        cache.put("key", builder.build());
        cache.remove("other");
        queue.poll();
        queue.addLast(cache.get("key"));
        return queue.peek();
    }
}
