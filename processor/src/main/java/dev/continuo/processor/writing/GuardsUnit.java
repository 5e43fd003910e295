package dev.continuo.processor.writing;

import dev.continuo.processor.model.Language;
import dev.continuo.processor.path.SourceFiles;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * What the parts of one generated class share.
 *
 * @param language the compiler's view of the program
 * @param owner the type whose guards the class finds
 * @param suppressions the warnings that the class suppresses
 * @param handles its constants
 * @param invokers its private methods
 */
record GuardsUnit(Language language, TypeElement owner, Suppressions suppressions, Handles handles, Invokers invokers) {
    static GuardsUnit of(Language language, SourceFiles sourceFiles, TypeElement owner) {
        Suppressions suppressions = new Suppressions(sourceFiles);
        Handles handles = new Handles(language, suppressions, owner);
        Invokers invokers = new Invokers(language, language.packageOf(owner), suppressions, handles);
        return new GuardsUnit(language, owner, suppressions, handles, invokers);
    }

    PackageElement itsPackage() {
        return language.packageOf(owner);
    }
}
