package dev.continuo.agent.cli;

import java.io.PrintWriter;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.util.Textifier;
import org.objectweb.asm.util.TraceClassVisitor;

/** Class files as text for reading. */
final class ClassText {
    private ClassText() {}

    /** Writes the instructions, stack maps, lines and annotations of a class. */
    static void write(byte[] classFile, PrintWriter out) {
        new ClassReader(classFile).accept(new TraceClassVisitor(null, new Textifier(), out), 0);
        out.flush();
    }
}
