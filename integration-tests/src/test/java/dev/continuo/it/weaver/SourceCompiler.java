package dev.continuo.it.weaver;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles Java source text with the JDK's compiler, into memory. */
final class SourceCompiler {
    /** The releases whose class files differ in what the weaver meets, as far as this JDK goes. */
    static final List<Integer> RELEASES = List.of(8, 11, 17, 21, 25).stream()
            .filter(release -> release <= Runtime.version().feature())
            .toList();

    /** The newest release that this JDK compiles for. */
    static final int NEWEST = RELEASES.get(RELEASES.size() - 1);

    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    /** Source that doesn't compile. */
    static final class CompilationFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CompilationFailed(String message) {
            super(message);
        }
    }

    private SourceCompiler() {}

    /**
     * Compiles sources against what the cases may call.
     *
     * @param sources the text by the path of the file, such as {@code t/Case.java}
     * @param release the Java version
     * @param debug whether with local variables and lines
     * @return the class files by internal name
     */
    static Map<String, byte[]> compile(Map<String, String> sources, int release, boolean debug) {
        return compile(
                sources,
                List.of(
                        "--release",
                        String.valueOf(release),
                        debug ? "-g" : "-g:none",
                        "-nowarn",
                        "-Xlint:none",
                        "-proc:none",
                        "-classpath",
                        OracleApi.directory().toString()));
    }

    static Map<String, byte[]> compile(Map<String, String> sources, List<String> options) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = JAVAC.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8)) {
            Outputs outputs = new Outputs(files);
            List<Source> units = new ArrayList<>();
            sources.forEach((path, text) -> units.add(new Source(path, text)));
            if (!JAVAC.getTask(null, outputs, diagnostics, options, null, units).call()) {
                throw new CompilationFailed(errors(diagnostics) + String.join("\n", sources.values()));
            }
            return outputs.classFiles();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String errors(DiagnosticCollector<JavaFileObject> diagnostics) {
        StringBuilder text = new StringBuilder();
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                text.append(diagnostic).append('\n');
            }
        }
        return text.toString();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String path, String text) {
            super(URI.create("string:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Outputs extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, ByteArrayOutputStream> streams = new TreeMap<>();

        Outputs(StandardJavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            URI uri = URI.create("mem:///" + name.replace('.', '/') + kind.extension);
            return new SimpleJavaFileObject(uri, kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream stream = new ByteArrayOutputStream();
                    streams.put(name.replace('.', '/'), stream);
                    return stream;
                }
            };
        }

        Map<String, byte[]> classFiles() {
            Map<String, byte[]> classFiles = new TreeMap<>();
            streams.forEach((name, stream) -> classFiles.put(name, stream.toByteArray()));
            return classFiles;
        }
    }
}
