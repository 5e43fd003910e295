package dev.continuo.processor.writing;

import com.palantir.javapoet.ClassName;
import dev.continuo.processor.model.Language;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** The names by which the weaver finds the generated class and its methods. */
final class GuardsNames {
    private GuardsNames() {}

    /** Returns the generated class of a type: {@code p.Outer.Inner} has {@code p.Outer_Inner_Guards}. */
    static ClassName guardsClass(TypeElement type, Language language) {
        String itsPackage = language.packageOf(type).getQualifiedName().toString();
        String binaryName = language.elements().getBinaryName(type).toString();
        String local = itsPackage.isEmpty() ? binaryName : binaryName.substring(itsPackage.length() + 1);
        return ClassName.get(itsPackage, local.replace('$', '_') + "_Guards");
    }

    /** Returns the method that finds a guard. */
    static String guard(ExecutableElement method, int index) {
        return method.getSimpleName() + "_guard" + index;
    }

    /** Returns the method that finds the barrier. */
    static String barrier(ExecutableElement method) {
        return method.getSimpleName() + "_barrier";
    }
}
