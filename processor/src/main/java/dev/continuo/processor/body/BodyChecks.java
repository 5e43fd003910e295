package dev.continuo.processor.body;

import dev.continuo.processor.diagnostic.Report;
import dev.continuo.processor.path.SourceFiles;
import javax.lang.model.element.TypeElement;

/** What only the compiler's trees show. It knows no type of the compiler, so that it loads where there are none. */
public interface BodyChecks {
    /**
     * Returns what only the source files show.
     *
     * @return the source files
     */
    SourceFiles sourceFiles();

    /** What happens to the results of the checks. */
    interface Listener {
        /**
         * Checks the declaration of a local or anonymous class.
         *
         * @param type the class
         */
        void localType(TypeElement type);

        /**
         * Takes what the rules found in a class.
         *
         * @param report the violations
         */
        void checked(Report report);

        /**
         * Takes a fault of a rule.
         *
         * @param type the class that was being checked
         * @param fault the fault
         */
        void failed(TypeElement type, Throwable fault);

        /**
         * Learns that the compiler is done with a class, and that no error shown now keeps it from showing its own.
         *
         * @param type the class
         */
        void analyzed(TypeElement type);

        /** Learns that the compiler is done. */
        void finished();
    }
}
