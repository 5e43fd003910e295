class TypeVariable<F extends CompletionStage<String>> {
    private F last;

    @Async
    F last() { // expect: AsyncReturnType
        return last;
    }

    @Async
    Task<Integer>[] several() { // expect: AsyncReturnType
        return null; // expect: AsyncReturnsNull
    }
}
