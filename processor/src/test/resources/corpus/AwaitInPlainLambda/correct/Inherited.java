class Inherited {
    interface Source<T> {
        @Async
        Task<T> next();
    }

    /** Has the method from above, with its annotation. */
    interface Names extends Source<String> {
        default Names twice() {
            return () -> {
                String first = await(next());
                return Task.of(first + await(next()));
            };
        }
    }

    Names fixed(String name) {
        return (Names & java.io.Serializable) () -> {
            await(yieldNow());
            return Task.of(name);
        };
    }
}
