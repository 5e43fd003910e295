package dev.continuo.it.torture;

import dev.continuo.AsyncCallable;
import dev.continuo.Continuo;
import dev.continuo.Task;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;

/** Runs methods as they were and as they have been woven, and compares what they return or throw. */
final class Comparison {
    private static final int ARGUMENT_LISTS = 6;
    private static final long MAX_AWAITS = 20_000;
    private static final double QUICK_SECONDS = 0.2;

    /** Which of the two is thrown depends on who came first. */
    private static final Pattern FAILED_INITIALIZER =
            Pattern.compile("^thrown java.lang.(NoClassDefFoundError|ExceptionInInitializerError)");

    private final ClassLoader plain;
    private final ClassLoader woven;
    private final Tally tally;
    private final Patience patience = new Patience();

    /**
     * Makes it for the classes of two loaders.
     *
     * @param plain those before they were woven, watched for what isn't pure
     * @param woven those after it
     */
    Comparison(ClassLoader plain, ClassLoader woven, Tally tally) {
        this.plain = plain;
        this.woven = woven;
        this.tally = tally;
    }

    /** Compares the methods of a class that can be called. */
    void compare(PreparedClass prepared) {
        for (String copy : prepared.copyNames()) {
            MethodNode original = prepared.original(copy);
            if (CallableMethods.contains(original)) {
                compare(prepared.name(), original, prepared.copy(copy));
            }
        }
    }

    private void compare(String owner, MethodNode original, MethodNode copy) {
        String where = owner + "." + original.name + original.desc;
        try {
            Method before = method(plain, owner, original);
            Method after = method(woven, owner, copy);
            int comparisons = 0;
            int made = 0;
            for (int seed = 0; seed < ARGUMENT_LISTS && made >= 0; seed++) {
                made = compare(where, before, after, seed);
                comparisons += Math.max(made, 0);
            }
            if (comparisons > 0) {
                tally.compared(comparisons);
            }
        } catch (ReflectiveOperationException | LinkageError e) {
            tally.notCompared("not callable");
        }
    }

    /** Returns the number of runs compared; negative if others aren't worth while. */
    private int compare(String where, Method before, Method after, int seed) {
        Class<?>[] types = before.getParameterTypes();
        AtomicReference<Impurity> impurity = new AtomicReference<>();
        String expected = patience.await(() -> plainly(before, Arguments.of(types, seed), impurity), QUICK_SECONDS);
        if (impurity.get() != null) {
            tally.notCompared(impurity.get().toString());
            return -1;
        }
        String again = patience.await(() -> plainly(before, Arguments.of(types, seed), impurity), QUICK_SECONDS);
        if (expected == null || again == null) {
            tally.notCompared("slow");
            return -1;
        }
        if (!expected.equals(again)) {
            tally.notCompared("differs from run to run");
            return -1;
        }
        if (FAILED_INITIALIZER.matcher(expected).find()) {
            tally.notCompared("not callable");
            return -1;
        }
        int comparisons = 0;
        for (boolean pending : new boolean[] {false, true}) {
            String actual = patience.await(() -> woven(after, Arguments.of(types, seed), pending), Patience.LONG);
            if (actual != null && actual.contains(AwaitSource.OutOfBudget.class.getName())) {
                tally.notCompared("too many awaits");
                return -1;
            } else if (expected.equals(actual)) {
                comparisons++;
            } else {
                tally.differed(where + " pending=" + pending + " seed=" + seed, expected, actual);
                return -1;
            }
        }
        return comparisons;
    }

    private static Method method(ClassLoader loader, String owner, MethodNode method)
            throws ReflectiveOperationException {
        Class<?> type = Class.forName(owner.replace('/', '.'), true, loader);
        for (Method candidate : type.getDeclaredMethods()) {
            if (candidate.getName().equals(method.name)
                    && Type.getMethodDescriptor(candidate).equals(method.desc)) {
                candidate.setAccessible(true);
                return candidate;
            }
        }
        throw new NoSuchMethodException(method.name);
    }

    private static String plainly(Method method, Object[] arguments, AtomicReference<Impurity> impurity) {
        String outcome = outcome(() -> invoke(method, arguments), arguments);
        impurity.set(Watched.found());
        return outcome;
    }

    private static String woven(Method method, Object[] arguments, boolean pending) {
        AwaitSource.reset(pending, MAX_AWAITS);
        return outcome(() -> Continuo.run(main(method, arguments)), arguments);
    }

    private static AsyncCallable<Object> main(Method method, Object[] arguments) {
        return () -> start(method, arguments);
    }

    @SuppressWarnings("unchecked")
    private static Task<Object> start(Method method, Object[] arguments) throws Exception {
        return (Task<Object>) invoke(method, arguments);
    }

    private static Object invoke(Method method, Object[] arguments) throws Exception {
        try {
            return method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw Comparison.<RuntimeException>sneaky(e.getCause());
        }
    }

    @SuppressWarnings("unchecked")
    private static <X extends Throwable> X sneaky(Throwable e) throws X {
        throw (X) e;
    }

    /** Shows what a call returns or throws, and what it leaves in its arguments. */
    private static String outcome(Callable<Object> call, Object[] arguments) {
        String result;
        try {
            result = Arguments.show(call.call());
        } catch (Throwable e) {
            result = "thrown " + e.getClass().getName() + ": "
                    + Arguments.withoutAddresses(String.valueOf(e.getMessage()));
        }
        return result + " " + Arguments.show(arguments);
    }
}
