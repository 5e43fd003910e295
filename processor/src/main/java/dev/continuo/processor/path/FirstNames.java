package dev.continuo.processor.path;

import dev.continuo.processor.model.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Finds what the first name of a path stands for, as Java would in the method's body: a parameter, a field of the type
 * or of a type around it, a type.
 */
final class FirstNames {
    private final Language language;
    private final Members members;
    private final SourceFiles sourceFiles;
    private final Element member;
    private final List<TypeElement> enclosing;

    FirstNames(Language language, SourceFiles sourceFiles, Element member) {
        this.language = language;
        this.members = new Members(language);
        this.sourceFiles = sourceFiles;
        this.member = member;
        this.enclosing = enclosing(member);
    }

    Optional<? extends VariableElement> parameter(String name) {
        return parameters().stream()
                .filter(parameter -> parameter.getSimpleName().contentEquals(name))
                .findFirst();
    }

    /** Returns the innermost type, from the method outwards, that has a field of a name. */
    Optional<TypeElement> ownerOfField(String name) {
        return enclosing.stream()
                .filter(type -> members.field(type, name).isPresent())
                .findFirst();
    }

    /** Returns the innermost type, from the method outwards, that has a method of a name. */
    Optional<TypeElement> ownerOfMethod(String name) {
        return enclosing.stream()
                .filter(type -> !members.methods(type, name).isEmpty())
                .findFirst();
    }

    /** Finds a type by its simple name: a type around the method, a member of one, imported, of the package. */
    Optional<TypeElement> type(String name) {
        for (TypeElement type : enclosing) {
            if (type.getSimpleName().contentEquals(name)) {
                return Optional.of(type);
            }
            Optional<TypeElement> member = members.memberType(type, name);
            if (member.isPresent()) {
                return member;
            }
        }
        PackageElement itsPackage = language.packageOf(member);
        String qualified = itsPackage.isUnnamed() ? name : itsPackage.getQualifiedName() + "." + name;
        return sourceFiles
                .imported(name, enclosing.get(0))
                .or(() -> language.type(qualified))
                .or(() -> language.type("java.lang." + name));
    }

    /** Returns the names with which a path may begin, types aside. */
    List<String> known() {
        List<String> known = new ArrayList<>();
        parameters().forEach(parameter -> known.add(parameter.getSimpleName().toString()));
        enclosing.forEach(type -> known.addAll(members.names(type)));
        return known;
    }

    /** Returns the first type around the method that names a supertype which can't be found. */
    Optional<TypeElement> incomplete() {
        return enclosing.stream()
                .flatMap(type -> members.incomplete(type).stream())
                .findFirst();
    }

    private List<? extends VariableElement> parameters() {
        return member instanceof ExecutableElement method ? method.getParameters() : List.of();
    }

    private static List<TypeElement> enclosing(Element member) {
        List<TypeElement> types = new ArrayList<>();
        for (Element each = member.getEnclosingElement();
                each instanceof TypeElement type;
                each = each.getEnclosingElement()) {
            types.add(type);
        }
        return types;
    }
}
