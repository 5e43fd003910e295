package dev.continuo.processor.body;

import com.sun.source.tree.ImportTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.continuo.processor.model.Language;
import dev.continuo.processor.path.SourceFiles;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;

/** The source files, read from their trees. Imports of single types go before those on demand. */
final class TreeSourceFiles implements SourceFiles {
    private final Trees trees;
    private final Language language;

    TreeSourceFiles(Trees trees, Language language) {
        this.trees = trees;
        this.language = language;
    }

    @Override
    public Optional<TypeElement> imported(String simpleName, TypeElement by) {
        TreePath path = trees.getPath(by);
        if (path == null) {
            return Optional.empty();
        }
        List<String> imports = path.getCompilationUnit().getImports().stream()
                .map(ImportTree::getQualifiedIdentifier)
                .map(Object::toString)
                .toList();
        Stream<String> single = imports.stream().filter(name -> name.endsWith("." + simpleName));
        Stream<String> onDemand = imports.stream()
                .filter(name -> name.endsWith(".*"))
                .map(name -> name.substring(0, name.length() - 1) + simpleName);
        return Stream.concat(single, onDemand)
                .flatMap(name -> language.type(name).stream())
                .findFirst();
    }

    @Override
    public boolean isAuxiliary(TypeElement type) {
        TreePath path = trees.getPath(type);
        return path != null
                && !path.getCompilationUnit()
                        .getSourceFile()
                        .isNameCompatible(type.getSimpleName().toString(), JavaFileObject.Kind.SOURCE);
    }
}
