package probe;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.yieldNow;

import dev.continuo.Task;
import dev.continuo.annotation.Async;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What the cases call: values to await, each of which may or may not suspend, and a log of what happens when. */
public final class Probe {
    /** Thrown where a loop runs for too long. */
    public static final class OutOfFuel extends Error {
        private static final long serialVersionUID = 1L;

        OutOfFuel() {
            super("out of fuel");
        }
    }

    private static final int MAX_LOG = 20_000;

    private static StringBuilder log;
    private static Random mix;
    private static boolean pending;
    private static int fuel;

    public static int awaits;
    public static int suspensions;

    private Probe() {}

    /** Starts anew: "ready", "pending", or a seed of a mix of both. */
    public static void reset(String mode) {
        log = new StringBuilder();
        awaits = 0;
        suspensions = 0;
        fuel = 2_000;
        pending = mode.equals("pending");
        mix = mode.equals("ready") || pending ? null : new Random(Long.parseLong(mode));
    }

    public static String recorded() {
        return log.toString();
    }

    /** Adds to the log. */
    public static void log(Object entry) {
        if (log.length() < MAX_LOG) {
            log.append(text(entry)).append(' ');
        }
    }

    private static String text(Object entry) {
        if (entry instanceof NullPointerException || entry instanceof ClassCastException) {
            return entry.getClass().getName(); // the JVM's message names locals by their numbers
        }
        String all = Arrays.deepToString(new Object[] {entry});
        return all.substring(1, all.length() - 1);
    }

    public static <T> T logged(T value) {
        log(value);
        return value;
    }

    /** Bounds loops. */
    public static boolean tick() {
        if (--fuel < 0) {
            throw new OutOfFuel();
        }
        return true;
    }

    private static boolean suspends() {
        awaits++;
        boolean suspends = mix == null ? pending : mix.nextBoolean();
        if (suspends) {
            suspensions++;
        }
        return suspends;
    }

    /** A value, after a wait or at once. */
    @Async
    public static <T> Task<T> v(T value) {
        log(value);
        if (suspends()) {
            await(yieldNow());
        }
        return Task.of(value);
    }

    /** Nothing, after a wait or at once. */
    @Async
    public static Task<Void> pause() {
        if (suspends()) {
            await(yieldNow());
        }
        return Task.done();
    }

    /** A failure, after a wait or at once. */
    @Async
    public static <T> Task<T> fail(Throwable failure) {
        log("!" + failure.getMessage());
        if (suspends()) {
            await(yieldNow());
        }
        throw Probe.<RuntimeException>sneaky(failure);
    }

    @SuppressWarnings("unchecked")
    private static <X extends Throwable> X sneaky(Throwable e) throws X {
        throw (X) e;
    }

    /** A task at hand, done later or already. */
    public static <T> Task<T> task(T value) {
        if (pending || mix != null) {
            return v(value);
        }
        log(value);
        awaits++;
        return Task.of(value);
    }

    /** A stage of the JDK's making, done later or already. */
    public static <T> CompletionStage<T> stage(T value) {
        log(value);
        CompletableFuture<T> future = new CompletableFuture<>();
        if (suspends()) {
            complete(future, value);
        } else {
            future.complete(value);
        }
        return future;
    }

    @Async
    private static <T> Task<Void> complete(CompletableFuture<T> future, T value) {
        await(yieldNow());
        future.complete(value);
        return Task.done();
    }
}
