class Generic<T> {
    private final Deque<T> items = new ArrayDeque<>();

    @Async
    <R> Task<R> mapFirst(Function<? super T, ? extends R> function) {
        await(yieldNow());
        return Task.of(function.apply(items.peek()));
    }

    @Async
    Task<? extends Collection<T>> all() {
        await(yieldNow());
        return Task.of(List.copyOf(items));
    }

    @Async
    dev.continuo.Task<T[]> none(T[] empty) {
        return Task.of(empty);
    }
}
