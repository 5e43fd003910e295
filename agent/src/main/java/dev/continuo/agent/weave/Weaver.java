package dev.continuo.agent.weave;

import dev.continuo.agent.Names;
import dev.continuo.agent.diagnostic.Problem;
import dev.continuo.agent.diagnostic.WeaveException;
import dev.continuo.agent.emit.AsyncMethodWriter;
import dev.continuo.catalogue.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Weaves classes: the one pipeline behind the agent and the command.
 *
 * <p>Thread-safe. The output depends on the class file and on the {@code @Async} interfaces that it makes lambdas of, and
 * on nothing else.
 */
public final class Weaver {
    private static final int VERSION_OFFSET = 4;
    private static final int VERSION_SIZE = 4;
    private static final int MAJOR_VERSION_OFFSET = 6;
    private static final byte NEWEST_VERSION = Opcodes.V28;

    /** HotSpot's HugeMethodLimit. */
    private static final int COMPILED_SIZE = 8_000;

    private final AsyncInterfaces interfaces;
    private final Consumer<Problem> warnings;

    /**
     * Makes a weaver that warns of nothing.
     *
     * @param classes finds the interfaces that lambdas are made of
     */
    public Weaver(ClassSource classes) {
        this(classes, warning -> {});
    }

    /**
     * Makes a weaver.
     *
     * @param classes finds the interfaces that lambdas are made of
     * @param warnings takes what is woven, but not as one would wish
     */
    public Weaver(ClassSource classes, Consumer<Problem> warnings) {
        interfaces = new AsyncInterfaces(classes);
        this.warnings = warnings;
    }

    /**
     * Weaves a class.
     *
     * @param classFile the class file
     * @return the woven class file; null if there is nothing to weave, or it is woven already
     * @throws WeaveException if the class can't be woven
     */
    public byte @Nullable [] weave(byte[] classFile) throws WeaveException {
        if (!MarkerScan.isCandidate(classFile)) {
            return null;
        }
        ClassNode node = read(classFile);
        if (isWoven(node)) {
            return null;
        }
        try {
            if (!new ClassWeaving(node, interfaces).weave()) {
                return null;
            }
            byte[] woven = write(node);
            warnOfHugeMethods(node, classFile, woven);
            return woven;
        } catch (MethodTooLargeException e) {
            throw new WeaveException(tooLarge(node, e), e);
        } catch (ClassTooLargeException e) {
            String detail = e.getConstantPoolCount() + " constants once woven";
            throw new WeaveException(Problem.of(Rule.CLASS_TOO_LARGE, node.name, detail), e);
        } catch (RuntimeException e) {
            throw new WeaveException(Problem.of(Rule.WEAVER_FAULT, node.name, e.toString()), e);
        }
    }

    /**
     * Makes the {@code @Async} methods of a class that can't be woven throw what was wrong with it, so that none runs as
     * something else than it says.
     *
     * @param classFile the class file
     * @param message what was wrong
     * @return the class file; null if it can't be read
     */
    public static byte @Nullable [] poison(byte[] classFile, String message) {
        try {
            ClassNode node = parse(withNewestVersion(classFile));
            ClassWeaving.poison(node, message);
            byte[] poisoned = write(node);
            System.arraycopy(classFile, VERSION_OFFSET, poisoned, VERSION_OFFSET, VERSION_SIZE);
            return poisoned;
        } catch (RuntimeException unreadable) {
            return null;
        }
    }

    private void warnOfHugeMethods(ClassNode node, byte[] classFile, byte[] woven) {
        if (woven.length <= COMPILED_SIZE) {
            return;
        }
        Map<String, Integer> before = CodeSizes.of(classFile);
        Map<String, Integer> after = CodeSizes.of(woven);
        for (MethodNode method : node.methods) {
            Integer size = after.get(AsyncMethodWriter.bodyKey(method));
            if (size != null && size > COMPILED_SIZE) {
                String detail = before.get(method.name + method.desc) + " bytes before, " + size + " once woven";
                warnings.accept(AsyncMethodWriter.problemOf(Rule.HUGE_METHOD, node, method, detail));
            }
        }
    }

    private static ClassNode read(byte[] classFile) throws WeaveException {
        try {
            return parse(classFile);
        } catch (IllegalArgumentException e) {
            throw new WeaveException(
                    Problem.of(Rule.UNKNOWN_CLASS_FILE, name(classFile), "version " + version(classFile)), e);
        }
    }

    private static ClassNode parse(byte[] classFile) {
        ClassNode node = new ClassNode();
        new ClassReader(classFile).accept(node, ClassReader.EXPAND_FRAMES);
        return node;
    }

    private static String name(byte[] classFile) {
        try {
            return new ClassReader(withNewestVersion(classFile)).getClassName();
        } catch (RuntimeException unreadable) {
            return "a class";
        }
    }

    /** Returns the class file as if it were of the newest known version; of versions only the contents differ. */
    static byte[] withNewestVersion(byte[] classFile) {
        if (version(classFile) <= NEWEST_VERSION) {
            return classFile;
        }
        byte[] copy = classFile.clone();
        copy[MAJOR_VERSION_OFFSET] = 0;
        copy[MAJOR_VERSION_OFFSET + 1] = NEWEST_VERSION;
        return copy;
    }

    private static int version(byte[] classFile) {
        return (classFile[MAJOR_VERSION_OFFSET] & 0xFF) << 8 | classFile[MAJOR_VERSION_OFFSET + 1] & 0xFF;
    }

    private static Problem tooLarge(ClassNode node, MethodTooLargeException e) {
        String detail = e.getCodeSize() + " bytes once woven";
        for (MethodNode method : node.methods) {
            if (AsyncMethodWriter.bodyKey(method).equals(e.getMethodName() + e.getDescriptor())) {
                return AsyncMethodWriter.problemOf(Rule.METHOD_TOO_LARGE, node, method, detail);
            }
        }
        return Problem.of(Rule.METHOD_TOO_LARGE, node.name + "." + e.getMethodName(), detail);
    }

    private static boolean isWoven(ClassNode node) {
        return node.visibleAnnotations != null
                && node.visibleAnnotations.stream().anyMatch(annotation -> annotation.desc.equals(Names.WOVEN));
    }

    private static byte[] write(ClassNode node) {
        if (node.visibleAnnotations == null) {
            node.visibleAnnotations = new ArrayList<>();
        }
        AnnotationNode woven = new AnnotationNode(Names.WOVEN);
        woven.values = List.of("value", Names.PROTOCOL);
        node.visibleAnnotations.add(woven);
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        node.accept(writer);
        return writer.toByteArray();
    }
}
