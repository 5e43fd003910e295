/** The weaver finds other names for the methods besides the body. */
class Resume {
    private int position;

    @Async
    Task<Integer> play(int from) {
        position = from;
        await(sleep(Duration.ofMillis(position)));
        return Task.of(position);
    }

    static void play$resume(Resume player) {
        player.position++;
    }
}
