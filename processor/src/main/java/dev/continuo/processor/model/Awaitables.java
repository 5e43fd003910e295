package dev.continuo.processor.model;

import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Recognises tasks, and the methods that make them. */
public final class Awaitables {
    private static final Set<String> SPAWNS = Set.of("createTask", "add");

    private final Language language;

    /**
     * Makes a helper.
     *
     * @param language the compiler's view of the program
     */
    public Awaitables(Language language) {
        this.language = language;
    }

    /**
     * Tells whether a type is {@code dev.continuo.Task}.
     *
     * @param type the type, null where it isn't known
     * @return whether it is
     */
    public static boolean isTask(@Nullable TypeMirror type) {
        return is(type, Names.TASK);
    }

    /**
     * Tells whether a type is a result to come of Continuo's own: a task, a promise, or their common type.
     *
     * @param type the type, null where it isn't known
     * @return whether it is
     */
    public boolean isAwaitable(@Nullable TypeMirror type) {
        return isTask(type) || isSubtype(type, Names.AWAITABLE);
    }

    /**
     * Tells whether a type is a result to come of any library that Java's own interface stands for.
     *
     * @param type the type, null where it isn't known
     * @return whether it can be awaited
     */
    public boolean isStage(@Nullable TypeMirror type) {
        return isAwaitable(type) || isSubtype(type, Names.COMPLETION_STAGE);
    }

    /**
     * Returns the type of the result that a task, another stage or a future yields.
     *
     * @param type the type of the task, null where it isn't known
     * @return the result's type, none where the type isn't such a one, with one type argument
     */
    public Optional<TypeMirror> futureResult(@Nullable TypeMirror type) {
        return (isStage(type) || isSubtype(type, Names.FUTURE))
                        && type instanceof DeclaredType declared
                        && declared.getTypeArguments().size() == 1
                ? Optional.of(declared.getTypeArguments().get(0))
                : Optional.empty();
    }

    /**
     * Tells whether a method is annotated with {@code @Async}, so that a call that isn't awaited makes a task.
     *
     * @param method the method
     * @return whether it is
     */
    public static boolean isAsync(ExecutableElement method) {
        return Annotations.has(method, Names.ASYNC);
    }

    /**
     * Tells whether a call of a method makes a task, or yields one that somebody has to await: the method is
     * {@code @Async}, or declared to return a task. A method that returns a type variable, as those of collections, isn't
     * among them.
     *
     * @param method the method
     * @return whether it does
     */
    public static boolean yieldsTask(ExecutableElement method) {
        return isAsync(method) || isTask(method.getReturnType());
    }

    /**
     * Tells whether a method says by its name that it starts a task beside the caller: {@code Continuo.createTask}, or
     * {@code createTask} and {@code add} of a task group.
     *
     * @param method the method
     * @return whether it does
     */
    public static boolean isSpawn(ExecutableElement method) {
        return SPAWNS.contains(method.getSimpleName().toString())
                && (isMemberOf(method, Names.CONTINUO) || isMemberOf(method, Names.TASK_GROUP));
    }

    /**
     * Tells whether a type declares a method itself.
     *
     * @param method the method
     * @param type the qualified name of the type
     * @return whether it does
     */
    public static boolean isMemberOf(ExecutableElement method, String type) {
        return method.getEnclosingElement() instanceof TypeElement owner
                && owner.getQualifiedName().contentEquals(type);
    }

    /**
     * Tells whether a type extends or implements a type, or is it.
     *
     * @param type the type, null where it isn't known
     * @param name the qualified name of the other type, which need not exist
     * @return whether it does
     */
    public boolean isSubtype(@Nullable TypeMirror type, String name) {
        if (type == null || type.getKind() != TypeKind.DECLARED && type.getKind() != TypeKind.TYPEVAR) {
            return false;
        }
        return language.type(name)
                .filter(element -> language.types()
                        .isSubtype(
                                language.types().erasure(type), language.types().erasure(element.asType())))
                .isPresent();
    }

    private static boolean is(@Nullable TypeMirror type, String name) {
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals(name);
    }
}
