class Redeclared {
    interface Step {
        @Async
        Task<Integer> run(int input);
    }

    interface NamedStep extends Step {
        @Override
        Task<Integer> run(int input);
    }

    final NamedStep increment = input -> {
        await(yieldNow()); // expect: AwaitInPlainLambda
        return Task.of(input + 1);
    };

    final Step outer = input -> {
        IntSupplier inner = () -> await(Task.of(input)); // expect: AwaitInPlainLambda
        await(yieldNow());
        return Task.of(inner.getAsInt());
    };
}
