package dev.continuo.support;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether the implementation that a receiver has of a method is woven: an inline cache of the classes seen first,
 * behind it a look-up by class.
 */
final class ReceiverTest extends MutableCallSite {
    /** The type of the test. */
    static final MethodType TYPE = MethodType.methodType(boolean.class, Object.class);

    /** As many classes are compared one by one. */
    private static final int MAX_CACHED = 3;

    private static final MethodHandle IS_CLASS;
    private static final MethodHandle IS_WOVEN;
    private static final MethodHandle IS_NO_MOCK;
    private static final MethodHandle LINK;
    private static final MethodHandle YES = answer(true);
    private static final MethodHandle NO = answer(false);

    static {
        Lookup lookup = MethodHandles.lookup();
        try {
            IS_CLASS = lookup.findStatic(
                    ReceiverTest.class, "isClass", MethodType.methodType(boolean.class, Class.class, Object.class));
            IS_WOVEN = lookup.findStatic(
                    ReceiverTest.class,
                    "isWoven",
                    MethodType.methodType(boolean.class, BodySelection.class, Object.class));
            IS_NO_MOCK = lookup.findStatic(ReceiverTest.class, "isNoMock", TYPE);
            LINK = lookup.findVirtual(ReceiverTest.class, "link", TYPE);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final BodySelection selection;
    private int cached;

    ReceiverTest(BodySelection selection) {
        super(TYPE);
        this.selection = selection;
        setTarget(LINK.bindTo(this));
    }

    private static MethodHandle answer(boolean answer) {
        return MethodHandles.dropArguments(MethodHandles.constant(boolean.class, answer), 0, Object.class);
    }

    private static boolean isClass(Class<?> type, @Nullable Object receiver) {
        return receiver != null && receiver.getClass() == type;
    }

    private static boolean isWoven(BodySelection selection, @Nullable Object receiver) {
        return receiver != null && selection.get(receiver.getClass());
    }

    private static boolean isNoMock(@Nullable Object receiver) {
        return !Mocks.isMock(receiver);
    }

    /** Adds the receiver's class to the cache; returns the answer for it. */
    private synchronized boolean link(@Nullable Object receiver) {
        if (receiver == null) {
            return false; // the call itself throws
        }
        boolean woven = selection.get(receiver.getClass());
        if (cached < MAX_CACHED) {
            cached++;
            MethodHandle isClass = IS_CLASS.bindTo(receiver.getClass());
            setTarget(MethodHandles.guardWithTest(isClass, woven ? unlessMock(YES) : NO, getTarget()));
        } else {
            MethodHandle isWoven = IS_WOVEN.bindTo(selection);
            setTarget(MethodHandles.guardWithTest(isWoven, unlessMock(YES), NO));
        }
        return woven && isNoMock(receiver);
    }

    /** Denies of a mock that is an instance of the woven class itself. */
    private static MethodHandle unlessMock(MethodHandle yes) {
        return Mocks.unless(yes, IS_NO_MOCK);
    }
}
