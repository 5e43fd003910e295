package dev.continuo.processor.path;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** A resolved path: an expression whose names stand for members of the program. */
public sealed interface Expression extends PathPart {
    /**
     * Returns the static type.
     *
     * @return the type
     */
    TypeMirror type();

    /**
     * The object whose method is called.
     *
     * @param type the type that declares the method
     */
    record Self(TypeMirror type) implements Expression {}

    /**
     * A parameter of the method.
     *
     * @param parameter the parameter
     * @param type its type
     */
    record Parameter(VariableElement parameter, TypeMirror type) implements Expression {}

    /**
     * A literal.
     *
     * @param source the literal as Java writes it
     * @param type its type
     */
    record Literal(String source, TypeMirror type) implements Expression {}

    /**
     * The value of a field.
     *
     * @param receiver the object, null for a static field
     * @param qualifier the type through which the field was found
     * @param field the field
     * @param access how the generated class reaches it
     * @param type the field's type, seen from the receiver
     */
    record FieldRead(
            @Nullable Expression receiver, TypeElement qualifier, VariableElement field, Access access, TypeMirror type)
            implements Expression {}

    /**
     * The result of a method.
     *
     * @param receiver the object, null for a static method
     * @param qualifier the type through which the method was found
     * @param method the method
     * @param arguments the arguments
     * @param access how the generated class reaches it
     * @param type the result's type, seen from the receiver
     */
    record MethodCall(
            @Nullable Expression receiver,
            TypeElement qualifier,
            ExecutableElement method,
            List<Expression> arguments,
            Access access,
            TypeMirror type)
            implements Expression {}

    /**
     * An element of an array.
     *
     * @param array the array
     * @param index the index
     * @param type the type of the element
     */
    record ArrayRead(Expression array, Expression index, TypeMirror type) implements Expression {}
}
