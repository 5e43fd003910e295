package dev.continuo.processor.model;

import dev.continuo.processor.diagnostic.Position;
import dev.continuo.processor.diagnostic.Positions;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** A method that may carry the three annotations. */
public final class AsyncMethod {
    private final ExecutableElement element;
    private final Positions positions;

    private AsyncMethod(ExecutableElement element, Positions positions) {
        this.element = element;
        this.positions = positions;
    }

    /**
     * Returns the annotated methods of a type, not those of types inside it.
     *
     * @param type the type
     * @param positions makes the positions of messages
     * @return the methods, in the order of their declaration
     */
    public static List<AsyncMethod> of(TypeElement type, Positions positions) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .map(element -> new AsyncMethod(element, positions))
                .filter(method -> method.isAsync() || method.isGuarded())
                .toList();
    }

    /**
     * Returns a method, annotated or not.
     *
     * @param element the declaration
     * @param positions makes the positions of messages
     * @return the method
     */
    public static AsyncMethod of(ExecutableElement element, Positions positions) {
        return new AsyncMethod(element, positions);
    }

    /**
     * Returns the declaration.
     *
     * @return the declaration
     */
    public ExecutableElement element() {
        return element;
    }

    /**
     * Returns the type that declares the method.
     *
     * @return the type
     */
    public TypeElement owner() {
        return (TypeElement) element.getEnclosingElement();
    }

    /**
     * Returns the name that messages use.
     *
     * @return the simple names of type and method
     */
    public String displayName() {
        String typeName = owner().getSimpleName().toString();
        return typeName.isEmpty() ? element.getSimpleName().toString() : typeName + "." + element.getSimpleName();
    }

    /**
     * Tells whether the method is annotated with {@code @Async}.
     *
     * @return whether it is
     */
    public boolean isAsync() {
        return Annotations.has(element, Names.ASYNC);
    }

    /**
     * Tells whether the method has {@code @Guarded}, its own or its type's, or {@code @Barrier}.
     *
     * @return whether it has one of them
     */
    public boolean isGuarded() {
        return has(Names.GUARDED) || has(Names.BARRIER);
    }

    /**
     * Tells whether an annotation holds for the method: its own, or for {@code @Guarded} that of its type.
     *
     * @param annotationName the qualified name of the annotation
     * @return whether it does
     */
    public boolean has(String annotationName) {
        return Annotations.has(annotated(annotationName), annotationName);
    }

    /**
     * Tells whether the method is guarded by the annotation of its type, or would be if it had none of its own.
     *
     * @return whether the type's annotation is meant for it
     */
    public boolean isGuardedByType() {
        return isAsync() && !is(Modifier.ABSTRACT) && Annotations.has(owner(), Names.GUARDED);
    }

    /**
     * Tells whether the method has a modifier.
     *
     * @param modifier the modifier
     * @return whether it has it
     */
    public boolean is(Modifier modifier) {
        return element.getModifiers().contains(modifier);
    }

    /**
     * Returns the paths of the guards.
     *
     * @return the paths, from left to right
     */
    public List<PathUse> guards() {
        return paths(Names.GUARDED);
    }

    /**
     * Returns the path of the barrier.
     *
     * @return no path or one
     */
    public List<PathUse> barriers() {
        return paths(Names.BARRIER);
    }

    /**
     * Returns the position of the declaration.
     *
     * @return the position
     */
    public Position position() {
        return positions.of(element);
    }

    /**
     * Returns the position of an annotation, or of the declaration where it lacks that annotation.
     *
     * @param annotationName the qualified name of the annotation
     * @return the position
     */
    public Position position(String annotationName) {
        Element annotated = annotated(annotationName);
        return Annotations.find(annotated, annotationName)
                .map(annotation -> positions.of(annotated, annotation))
                .orElseGet(this::position);
    }

    private List<PathUse> paths(String annotationName) {
        return PathUse.of(annotated(annotationName), annotationName, positions);
    }

    /** Returns the declaration whose annotation holds for the method. */
    private Element annotated(String annotationName) {
        return annotationName.equals(Names.GUARDED) ? GuardedMethods.annotated(element) : element;
    }
}
