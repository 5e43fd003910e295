package dev.continuo.processor.flow;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.continuo.processor.model.Awaitables;
import dev.continuo.processor.model.Language;
import dev.continuo.processor.model.Names;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Recognises the calls that take and give back locks: Continuo's, which are awaited, and Java's, which block. */
public final class LockCalls {
    private static final String LOCK = "java.util.concurrent.locks.Lock";
    private static final String REENTRANT = "java.util.concurrent.locks.ReentrantLock";
    private static final String READ_WRITE = "java.util.concurrent.locks.ReentrantReadWriteLock";
    private static final Set<String> THREAD_BOUND =
            Set.of(REENTRANT, READ_WRITE + ".ReadLock", READ_WRITE + ".WriteLock");

    /** What a call does. */
    public enum Kind {
        /** Makes a task that takes a lock. */
        ACQUIRE,
        /** Makes a task that takes a lock and yields an object that gives it back. */
        HOLD,
        /** Gives a lock back. */
        RELEASE,
        /** Makes a task that gives a lock back. */
        LEAVE,
        /** Gives back what {@link #HOLD} took. */
        CLOSE,
        /** Takes a lock of a thread. */
        LOCK,
        /** Takes a lock of a thread if it is free. */
        TRY_LOCK,
        /** Gives a lock of a thread back. */
        UNLOCK,
        /** Makes a task that waits on a condition. */
        WAIT,
        /** Wakes those that wait on a condition. */
        SIGNAL,
        /** Awaits. */
        AWAIT,
        /** Something else. */
        OTHER
    }

    private static final Map<String, Kind> OF_GUARDS = Map.of(
            "acquire", Kind.ACQUIRE,
            "enter", Kind.ACQUIRE,
            "hold", Kind.HOLD,
            "release", Kind.RELEASE,
            "exit", Kind.LEAVE);
    private static final Map<String, Kind> OF_CONDITIONS =
            Map.of("await", Kind.WAIT, "signal", Kind.SIGNAL, "signalAll", Kind.SIGNAL);
    private static final Map<String, Kind> OF_LOCKS = Map.of(
            "lock", Kind.LOCK,
            "lockInterruptibly", Kind.LOCK,
            "tryLock", Kind.TRY_LOCK,
            "unlock", Kind.UNLOCK);

    private final Symbols symbols;
    private final Language language;

    /**
     * Makes a recogniser.
     *
     * @param symbols what the trees stand for
     * @param language the compiler's view of the program
     */
    public LockCalls(Symbols symbols, Language language) {
        this.symbols = symbols;
        this.language = language;
    }

    /**
     * Returns what a call does.
     *
     * @param call the call
     * @return its kind
     */
    public Kind kind(MethodInvocationTree call) {
        String name = name(call.getMethodSelect());
        boolean mayMatter = name.equals(Names.AWAIT)
                || name.equals("close")
                || OF_GUARDS.containsKey(name)
                || OF_CONDITIONS.containsKey(name)
                || OF_LOCKS.containsKey(name);
        return mayMatter && symbols.element(call.getMethodSelect()) instanceof ExecutableElement method
                ? kind(method, name)
                : Kind.OTHER;
    }

    private Kind kind(ExecutableElement method, String name) {
        if (name.equals(Names.AWAIT) && Awaitables.isMemberOf(method, Names.CONTINUO)) {
            return Kind.AWAIT;
        }
        if (name.equals("close")) {
            return Awaitables.isMemberOf(method, Names.sync("AsyncLock") + ".Held") ? Kind.CLOSE : Kind.OTHER;
        }
        TypeElement owner = (TypeElement) method.getEnclosingElement();
        if (OF_CONDITIONS.containsKey(name) && owner.getQualifiedName().contentEquals(Names.sync("AsyncCondition"))) {
            return name.equals("await") && !method.getParameters().isEmpty() ? Kind.OTHER : OF_CONDITIONS.get(name);
        }
        if (OF_GUARDS.containsKey(name) && isSubtype(owner, Names.sync(Names.ASYNC_GUARD))) {
            return OF_GUARDS.get(name);
        }
        return OF_LOCKS.containsKey(name) && isSubtype(owner, LOCK) ? OF_LOCKS.get(name) : Kind.OTHER;
    }

    private boolean isSubtype(TypeElement type, String of) {
        return language.type(of)
                .filter(supertype -> language.types()
                        .isSubtype(
                                language.types().erasure(type.asType()),
                                language.types().erasure(supertype.asType())))
                .isPresent();
    }

    /**
     * Tells whether code mentions a method named as one of those that take or give back locks.
     *
     * @param tree the code
     * @return whether it does
     */
    public static boolean mayMention(Tree tree) {
        boolean[] found = {false};
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void parameter) {
                note(select.getIdentifier().toString());
                return super.visitMemberSelect(select, parameter);
            }

            @Override
            public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void parameter) {
                note(reference.getName().toString());
                return super.visitMemberReference(reference, parameter);
            }

            private void note(String name) {
                found[0] |= OF_GUARDS.containsKey(name)
                        || OF_LOCKS.containsKey(name)
                        || OF_CONDITIONS.containsKey(name) && !name.equals("await")
                        || name.equals("close");
            }
        }.scan(tree, null);
        return found[0];
    }

    /**
     * Tells whether a method of the program may take or give back locks, itself or by the methods that it calls.
     *
     * @param method the method
     * @return whether it may
     */
    public boolean mayTouchLocks(ExecutableElement method) {
        return mayTouchLocks(method, new HashSet<>());
    }

    private boolean mayTouchLocks(ExecutableElement method, Set<ExecutableElement> visited) {
        if (!visited.add(method) || !(symbols.tree(method) instanceof MethodTree tree) || tree.getBody() == null) {
            return false;
        }
        if (mayMention(tree.getBody())) {
            return true;
        }
        boolean[] found = {false};
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void parameter) {
                found[0] |= symbols.element(call.getMethodSelect()) instanceof ExecutableElement callee
                        && mayTouchLocks(callee, visited);
                return super.visitMethodInvocation(call, parameter);
            }
        }.scan(tree.getBody(), null);
        return found[0];
    }

    /**
     * Tells whether an expression is sure to be a lock that belongs to the thread that took it.
     *
     * @param lock the expression
     * @return whether it is
     */
    public boolean isThreadBound(@Nullable ExpressionTree lock) {
        if (lock == null) {
            return false;
        }
        ExpressionTree bare = AccessPaths.bare(lock);
        if (THREAD_BOUND.stream().anyMatch(name -> AccessPaths.is(symbols.type(bare), name))) {
            return true;
        }
        if (bare instanceof MethodInvocationTree call && call.getMethodSelect() instanceof MemberSelectTree select) {
            String name = select.getIdentifier().toString();
            return (name.equals("readLock") || name.equals("writeLock")) && isReadWrite(select.getExpression());
        }
        ExpressionTree value = valueOf(bare);
        return value != null && isThreadBound(value);
    }

    private boolean isReadWrite(ExpressionTree locks) {
        ExpressionTree bare = AccessPaths.bare(locks);
        ExpressionTree value = valueOf(bare);
        return AccessPaths.is(symbols.type(bare), READ_WRITE)
                || value instanceof NewClassTree && AccessPaths.is(symbols.type(value), READ_WRITE);
    }

    /** Returns the value that a variable always has, null where that isn't known. */
    private @Nullable ExpressionTree valueOf(ExpressionTree variable) {
        return symbols.element(variable) instanceof VariableElement element
                        && (element.getModifiers().contains(Modifier.FINAL)
                                || element.getKind() == ElementKind.LOCAL_VARIABLE)
                        && symbols.tree(element) instanceof VariableTree tree
                ? tree.getInitializer()
                : null;
    }

    private static String name(ExpressionTree select) {
        if (select instanceof MemberSelectTree member) {
            return member.getIdentifier().toString();
        }
        return select instanceof IdentifierTree identifier
                ? identifier.getName().toString()
                : "";
    }
}
