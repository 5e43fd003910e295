class Initializers {
    static final String CONFIGURATION;

    static {
        CONFIGURATION = await(Task.of("text")); // expect: AwaitOutsideAsync
    }

    private final List<String> lines = new ArrayList<>();

    {
        for (int i = 0; i < 3; i++) {
            lines.add(await(Task.of("line " + i))); // expect: AwaitOutsideAsync
        }
    }

    record Range(int from, int to) {
        Range {
            if (await(Task.of(from > to))) { // expect: AwaitOutsideAsync
                throw new IllegalArgumentException();
            }
        }
    }

    enum Mode {
        ON(await(Task.of(1))), // expect: AwaitOutsideAsync
        OFF(0);

        Mode(int value) {}
    }
}
