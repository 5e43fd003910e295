package dev.continuo.processor.graph;

import dev.continuo.processor.model.Language;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * A method, by name.
 *
 * @param owner the canonical name of the type that declares it
 * @param signature its name and the erased types of its parameters
 */
record MethodRef(String owner, String signature) implements Comparable<MethodRef> {
    static MethodRef of(ExecutableElement method, Language language) {
        String parameters = method.getParameters().stream()
                .map(parameter -> language.types().erasure(parameter.asType()).toString())
                .collect(Collectors.joining(","));
        String owner =
                ((TypeElement) method.getEnclosingElement()).getQualifiedName().toString();
        return new MethodRef(owner, method.getSimpleName() + "(" + parameters + ")");
    }

    /** Returns the method as messages name it: the simple names of type and method. */
    String display() {
        return owner.substring(owner.lastIndexOf('.') + 1) + "." + signature.substring(0, signature.indexOf('('));
    }

    @Override
    public int compareTo(MethodRef other) {
        int byOwner = owner.compareTo(other.owner);
        return byOwner != 0 ? byOwner : signature.compareTo(other.signature);
    }
}
