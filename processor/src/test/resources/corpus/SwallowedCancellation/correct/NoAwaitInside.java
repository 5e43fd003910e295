/** No await is inside the try blocks, or not in code of the same task. */
class NoAwaitInside {
    @Async
    Task<Integer> parse(Task<String> source) {
        String text = await(source);
        int value;
        try {
            value = Integer.parseInt(text);
        } catch (Throwable e) {
            value = 0;
        }
        try {
            AsyncCallable<String> later = () -> Task.of(await(source));
            System.out.println(later);
        } catch (Error e) {
            value++;
        }
        return Task.of(value);
    }

    int block(Task<Integer> task) {
        try {
            return task.join();
        } catch (Throwable e) {
            return -1;
        }
    }
}
