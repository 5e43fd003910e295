interface NativeImplementation {
    @Async
    Task<Integer> poll(int descriptor);

    /** Makes its task itself; the weaver has nothing to do with it. */
    class Epoll implements NativeImplementation {
        @Override
        public native Task<Integer> poll(int descriptor);
    }

    @Async
    default Task<Integer> pollTwice(int descriptor) {
        int first = await(poll(descriptor));
        return Task.of(first + await(poll(descriptor)));
    }
}
