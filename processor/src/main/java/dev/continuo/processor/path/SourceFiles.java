package dev.continuo.processor.path;

import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** What stands in the source files and the language model doesn't show. */
public interface SourceFiles {
    /** No source files: where the compiler's trees aren't at hand. */
    SourceFiles NONE = new SourceFiles() {
        @Override
        public Optional<TypeElement> imported(String simpleName, TypeElement by) {
            return Optional.empty();
        }

        @Override
        public boolean isAuxiliary(TypeElement type) {
            return false;
        }
    };

    /**
     * Finds an imported type.
     *
     * @param simpleName the simple name of the type
     * @param by a type of the file that imports it
     * @return the type
     */
    Optional<TypeElement> imported(String simpleName, TypeElement by);

    /**
     * Tells whether a top-level type is in a file that isn't named after it.
     *
     * @param type the type
     * @return whether it is
     */
    boolean isAuxiliary(TypeElement type);
}
