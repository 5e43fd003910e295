final class EachOther {
    @Async
    Task<String> name() {
        return label(); // expect: AwaitCycle
    }

    @Async
    Task<String> label() {
        String name = await(name());
        return Task.of("<" + name + ">");
    }
}
