package dev.continuo.it.frames;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.yieldNow;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.continuo.Continuo;
import dev.continuo.Loop;
import dev.continuo.Promise;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.it.ForkedJvm;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long loops run in constant memory, and deep chains need no Java stack but for their first descent. */
class DepthIT {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int AWAITS = 10_000_000;
    private static final int CHAIN = 100_000;
    private static final long MEGABYTE = 1 << 20;

    @Async
    private Task<Long> yieldOften(int times) {
        long sum = 0;
        for (int i = 0; i < times; i++) {
            await(yieldNow());
            sum += i;
        }
        return Task.of(sum);
    }

    @Async
    private Task<Integer> makeAndAwait(int times) {
        int done = 0;
        for (int i = 0; i < times; i++) {
            Promise<Integer> promise = new Promise<>();
            Loop.current().callSoon(() -> promise.complete(1));
            done += await(promise);
        }
        return Task.of(done);
    }

    private static long usedAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Test
    void tenMillionAwaits_thatSuspend_allocateNextToNothing() {
        long bytes = Continuo.run(() -> {
            await(yieldOften(100_000));
            long before = THREADS.getCurrentThreadAllocatedBytes();
            await(yieldOften(AWAITS));
            return Task.of(THREADS.getCurrentThreadAllocatedBytes() - before);
        });
        assertThat(bytes).isLessThan(MEGABYTE);
    }

    @Test
    void aMillionPromises_awaitedInALoop_areNotKept() {
        long kept = Continuo.run(() -> {
            await(makeAndAwait(10_000));
            long before = usedAfterCollection();
            await(makeAndAwait(1_000_000));
            return Task.of(usedAfterCollection() - before);
        });
        assertThat(kept).isLessThan(4 * MEGABYTE); // a million of the smallest objects would be 16
    }

    @Async
    private static Task<Integer> chain(int length) {
        await(yieldNow());
        return Task.of(length == 0 ? 0 : await(chain(length - 1)) + 1);
    }

    @Test
    void chainOfAHundredThousandFrames_completes() {
        assertThat(Continuo.run(() -> chain(CHAIN))).isEqualTo(CHAIN);
    }

    /** Runs {@link Descent} in a JVM of its own; returns the depths by the way of calling. */
    private static Map<String, Integer> depths(String mode) throws Exception {
        String classPath = Path.of(DepthIT.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                + File.pathSeparator
                + ForkedJvm.RUNTIME;
        ForkedJvm.Result result = ForkedJvm.run(mode, "-cp", classPath, Descent.class.getName());
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result.out()
                .lines()
                .map(line -> line.split("="))
                .collect(Collectors.toMap(way -> way[0], way -> Integer.parseInt(way[1])));
    }

    /** Interpreted, each frame takes its room; compiled by C1 and C2, what is inlined takes none. */
    @ParameterizedTest
    @ValueSource(strings = {"-Xint", "-Xbatch"})
    void firstDescent_inEachWayToCall_needsAtMostTwiceTheStackOfAPlainOne(String mode) throws Exception {
        Map<String, Integer> depths = depths(mode);
        int plain = depths.remove("plain");
        int plainBridged = depths.remove("plain bridged");
        assertThat(depths).containsOnlyKeys("private", "overridable", "interface", "tail", "bridged");
        depths.forEach((way, depth) -> assertThat(depth)
                .as("%s: %s of %s", way, depth, depths)
                .isGreaterThan((way.equals("bridged") ? plainBridged : plain) / 2));
    }
}
