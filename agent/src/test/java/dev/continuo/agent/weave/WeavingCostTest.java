package dev.continuo.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.continuo.agent.diagnostic.WeaveException;
import dev.continuo.agent.fixture.Program;
import java.lang.management.ManagementFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What weaving costs, in bytes that it allocates and that it writes, grows with the suspension points and no faster. */
class WeavingCostTest {
    /** Ten times as many points may cost this many times as much. */
    private static final double GROWTH = 13;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum += await(pending);",
                "if (sum > 3) { sum += await(pending); } else { sum -= 2; }",
                "try { sum += await(pending); } catch (IllegalStateException e) { sum--; }",
                "for (int i = 0; i < 3; i++) { sum += await(pending); }",
                "log(sum, await(pending), () -> 1);"
            })
    void weaving_tenTimesThePoints_costsAboutTenTimesAsMuch(String statement) throws WeaveException {
        assertGrowth(Cost.of(statement, 5), Cost.of(statement, 50));
        assertGrowth(Cost.of(statement, 50), Cost.of(statement, 500));
    }

    /** As many points as a method can have before it exceeds what the JVM allows. */
    @Test
    void weaving_nineHundredPoints_costsAboutTenTimesAsMuchAsNinety() throws WeaveException {
        String statement = "await(pending);";
        assertGrowth(Cost.of(statement, 9), Cost.of(statement, 90));
        assertGrowth(Cost.of(statement, 90), Cost.of(statement, 900));
    }

    private static void assertGrowth(Cost some, Cost tenTimesAsMany) {
        assertThat(tenTimesAsMany.allocated() / some.allocated())
                .as("bytes allocated")
                .isBetween(1.0, GROWTH);
        assertThat(tenTimesAsMany.written() / some.written())
                .as("bytes written")
                .isBetween(1.0, GROWTH);
    }

    /**
     * The cost of weaving a class of one method.
     *
     * @param allocated the bytes that the weaver's thread allocates
     * @param written the bytes of the woven class
     */
    private record Cost(double allocated, double written) {
        static Cost of(String statement, int points) throws WeaveException {
            Program program = Program.of("class C { static final CompletableFuture<Integer> pending = null;"
                    + " static void log(long sum, int value, Callable<Integer> more) {}"
                    + " @Async static Task<Long> m() { long sum = 0; "
                    + IntStream.range(0, points).mapToObj(i -> statement).collect(Collectors.joining("\n"))
                    + " return Task.of(sum); } }");
            byte[] classFile = program.bytes("C");
            new Weaver(program::find).weave(classFile);
            long before = THREADS.getCurrentThreadAllocatedBytes();
            byte[] woven = new Weaver(program::find).weave(classFile);
            return new Cost(THREADS.getCurrentThreadAllocatedBytes() - before, woven.length);
        }
    }
}
