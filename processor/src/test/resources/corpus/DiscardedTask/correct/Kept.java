/** Tasks that run beside their maker are kept and awaited later. */
class Kept {
    private final Map<String, Task<byte[]>> downloads = new HashMap<>();
    private final List<Task<?>> background = new ArrayList<>();
    private Task<Void> heartbeat = Task.done();

    @Async
    Task<Integer> run(List<String> urls) {
        heartbeat = beat();
        background.add(beat());
        for (String url : urls) {
            downloads.computeIfAbsent(url, key -> download(key));
        }
        int bytes = 0;
        for (Task<byte[]> task : List.copyOf(downloads.values())) {
            bytes += await(task).length;
        }
        heartbeat.cancel();
        background.forEach(Task::cancel);
        return Task.of(bytes);
    }

    @Async
    private Task<Void> beat() {
        while (true) {
            await(sleep(Duration.ofSeconds(5)));
        }
    }

    @Async
    private Task<byte[]> download(String url) {
        await(sleep(Duration.ofMillis(url.length())));
        return Task.of(url.getBytes());
    }
}
