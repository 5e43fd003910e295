// options: -Acontinuo.blocking=corpus.configuredblocking.faulty.wholetype.WholeType.Legacy,java.util.Scanner#nextLine
class WholeType {
    static class Legacy {
        Legacy(String name) {}

        String call() {
            return "legacy";
        }

        static void reset() {}
    }

    @Async
    Task<String> run(Scanner scanner) {
        Legacy legacy = new Legacy("old"); // expect: ConfiguredBlocking
        Legacy.reset(); // expect: ConfiguredBlocking
        await(yieldNow());
        return Task.of(legacy.call() + scanner.nextLine()); // expect: ConfiguredBlocking, ConfiguredBlocking
    }
}
