interface DefaultMethod {
    @Async
    default Task<String> name(int id) {
        return ((null)); // expect: AsyncReturnsNull
    }

    enum None implements DefaultMethod {
        NONE {
            @Override
            @Async
            public Task<String> name(int id) {
                return null; // expect: AsyncReturnsNull
            }
        }
    }
}
