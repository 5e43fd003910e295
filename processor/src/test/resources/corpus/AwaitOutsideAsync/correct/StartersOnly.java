class StartersOnly {
    @Async
    static Task<String> greet(String name) {
        await(sleep(Duration.ofMillis(1)));
        return Task.of("hello " + name);
    }

    static final Supplier<Task<String>> LATER = () -> greet("later");

    static {
        System.out.println(LATER.getClass());
    }

    public static void main(String[] arguments) {
        String text = run(() -> {
            String one = await(greet("one"));
            return Task.of(one + await(greet("two")));
        });
        System.out.println(text);
    }
}
