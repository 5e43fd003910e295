package dev.continuo.processor;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;

/** Compiles programs against the runtime. */
final class Programs {
    private static final List<File> CLASS_PATH = Stream.of(
                    RuntimeLibrary.classPath().split(File.pathSeparator))
            .map(File::new)
            .toList();

    private static final String IMPORTS = "import dev.continuo.*; import dev.continuo.annotation.*;"
            + " import dev.continuo.sync.*; import java.util.*; import java.util.concurrent.*;"
            + " import static dev.continuo.Continuo.*;";

    private Programs() {}

    /** Returns a source file of package {@code p}. The imports that most programs need stand on its first line. */
    static JavaFileObject source(String typeName, String body) {
        return JavaFileObjects.forSourceString("p." + typeName, "package p; " + IMPORTS + "\n" + body);
    }

    static Compilation compile(JavaFileObject... sources) {
        return compile(List.of(), List.of(new ContinuoProcessor()), sources);
    }

    static Compilation compile(List<String> options, JavaFileObject... sources) {
        return compile(options, List.of(new ContinuoProcessor()), sources);
    }

    static Compilation compile(List<String> options, List<Processor> processors, JavaFileObject... sources) {
        Compiler compiler =
                javac().withProcessors(processors).withOptions(options).withClasspath(CLASS_PATH);
        return compiler.compile(sources);
    }

    /** Compiles with every warning on. */
    static Compilation compileStrictly(JavaFileObject... sources) {
        return compile(List.of("-Xlint:all,-processing"), sources);
    }
}
