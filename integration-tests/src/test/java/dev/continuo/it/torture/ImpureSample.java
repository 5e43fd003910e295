package dev.continuo.it.torture;

import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Methods that must not be compared, and some that look like them. */
final class ImpureSample {
    private ImpureSample() {}

    static int drawn() {
        return new Random().nextInt();
    }

    static int drawnByReference() {
        Supplier<Random> source = ThreadLocalRandom::current;
        return source.get().nextInt();
    }

    static int drawnFarAway() {
        return new Away().drawn();
    }

    static long seededByAnInitializer() {
        return Seeds.FIRST;
    }

    static int identity() {
        return System.identityHashCode(new Object());
    }

    static String caller() {
        return new Throwable().getStackTrace()[0].getMethodName();
    }

    static Object byReflection() throws ReflectiveOperationException {
        return Math.class.getMethod("abs", int.class).invoke(null, 1);
    }

    static int ended() {
        System.exit(1);
        return 0;
    }

    static int seeded() {
        return new Random(1).nextInt();
    }

    static int drawnElsewhere() {
        return "a".isEmpty() ? drawn() : 1;
    }

    /** Draws where only the receiver's own method shows it. */
    private static final class Away implements Supplier<Integer> {
        int drawn() {
            return get();
        }

        @Override
        public Integer get() {
            return (int) (Math.random() * 2);
        }
    }

    /** Holds what differs from run to run. */
    private static final class Seeds {
        static final long FIRST = System.nanoTime();
    }
}
