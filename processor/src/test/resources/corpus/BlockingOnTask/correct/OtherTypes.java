/** Methods of those names on other types. */
class OtherTypes {
    private final AsyncQueue<Integer> queue = AsyncQueue.fifo();

    @Async
    Task<String> run(Map<String, String> map, List<String> list) {
        int next = await(queue.get());
        await(queue.join());
        String text = String.join(",", list);
        return Task.of(map.get(text) + list.get(next));
    }
}
