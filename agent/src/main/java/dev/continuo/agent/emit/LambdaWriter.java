package dev.continuo.agent.emit;

import dev.continuo.agent.Names;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Writes the class of a lambda for an {@code @Async} interface: beside the interface's method it has that method's body,
 * which the JDK's lambda factory can't give it.
 *
 * <p>The class lies, as text, in the instruction that makes the lambda, and is defined as a hidden nestmate at its first
 * run.
 */
public final class LambdaWriter {
    /** As many characters per constant; each takes up to two bytes of the 65535 that a constant may have. */
    private static final int CHUNK = 32_000;

    private static final Type CHARACTER = Type.getObjectType("java/lang/Character");

    private static final Handle BOOTSTRAP = new Handle(
            Opcodes.H_INVOKESTATIC,
            Names.ASYNC_LAMBDAS,
            "bootstrap",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
                    + "[Ljava/lang/String;)Ljava/lang/invoke/CallSite;",
            false);

    private static final String SERIALIZED = "java/lang/invoke/SerializedLambda";
    private static final String SERIALIZED_DESC = "(Ljava/lang/Class;Ljava/lang/String;Ljava/lang/String;"
            + "Ljava/lang/String;ILjava/lang/String;Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;"
            + "[Ljava/lang/Object;)V";

    private final String owner;
    private final String name;
    private final InvokeDynamicInsnNode site;
    private final Handle implementation;
    private final CallLinker calls;
    private final Type[] captured;
    private final ClassNode node = new ClassNode();

    /**
     * Makes a writer.
     *
     * @param owner the internal name of the class that makes the lambda
     * @param site the instruction that makes it
     * @param calls writes the awaited calls of that class
     */
    public LambdaWriter(String owner, InvokeDynamicInsnNode site, CallLinker calls) {
        this.owner = owner;
        name = owner + "$$AsyncLambda";
        this.site = site;
        implementation = (Handle) site.bsmArgs[1];
        this.calls = calls;
        captured = Type.getArgumentTypes(site.desc);
    }

    /**
     * Makes the instruction use a class of our own.
     *
     * @param methodDesc the erased descriptor of the interface's method
     * @param markers further interfaces
     * @param bridges further descriptors of the interface's method
     */
    public void rewrite(String methodDesc, List<String> markers, List<String> bridges) {
        String type = Type.getReturnType(site.desc).getInternalName();
        node.visit(
                Opcodes.V17,
                Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC | Opcodes.ACC_SUPER,
                name,
                null,
                Names.OBJECT,
                Stream.concat(Stream.of(type), markers.stream()).distinct().toArray(String[]::new));
        node.visitAnnotation(Names.WOVEN, true).visit("value", Names.PROTOCOL);
        writeConstructor();
        Set<String> bodies = new LinkedHashSet<>();
        Stream.concat(Stream.of(methodDesc), bridges.stream()).distinct().forEach(desc -> {
            writeMethod(desc);
            if (bodies.add(MethodNames.bodyDesc(desc))) {
                writeBody(desc);
            }
        });
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        node.accept(writer);
        site.bsm = BOOTSTRAP;
        site.bsmArgs = constants(writer.toByteArray());
    }

    /**
     * Lets the lambda be serialized as those of the JDK's lambda factory are; the class that makes the lambda has the
     * compiler's method that makes it anew.
     *
     * @param methodDesc the erased descriptor of the interface's method
     */
    public void writeReplacement(String methodDesc) {
        Code code = new Code().type(Opcodes.NEW, SERIALIZED).op(Opcodes.DUP);
        code.add(new LdcInsnNode(Type.getObjectType(owner)));
        code.push(Type.getReturnType(site.desc).getInternalName())
                .push(site.name)
                .push(methodDesc);
        code.push(implementation.getTag()).push(implementation.getOwner());
        code.push(implementation.getName()).push(implementation.getDesc());
        code.push(((Type) site.bsmArgs[2]).getDescriptor());
        code.push(captured.length).type(Opcodes.ANEWARRAY, Names.OBJECT);
        MethodNode method = new MethodNode(Opcodes.ACC_PRIVATE, "writeReplace", "()" + Names.OBJECT_DESC, null, null);
        method.instructions.add(code.insns());
        GeneratorAdapter elements = new GeneratorAdapter(method, method.access, method.name, method.desc);
        for (int i = 0; i < captured.length; i++) {
            elements.dup();
            elements.push(i);
            loadCaptured(elements, i);
            elements.valueOf(captured[i]);
            elements.arrayStore(Type.getObjectType(Names.OBJECT));
        }
        elements.invokeConstructor(Type.getObjectType(SERIALIZED), new Method("<init>", SERIALIZED_DESC));
        elements.returnValue();
        node.methods.add(method);
    }

    private static Object[] constants(byte[] classFile) {
        String text = new String(classFile, StandardCharsets.ISO_8859_1);
        int count = (text.length() + CHUNK - 1) / CHUNK;
        Object[] constants = new Object[count];
        for (int i = 0; i < count; i++) {
            constants[i] = text.substring(i * CHUNK, Math.min(text.length(), (i + 1) * CHUNK));
        }
        return constants;
    }

    private void writeConstructor() {
        Code code = new Code().aload(0);
        code.invoke(Opcodes.INVOKESPECIAL, Names.OBJECT, "<init>", "()V", false);
        int slot = 1;
        for (int i = 0; i < captured.length; i++) {
            String desc = captured[i].getDescriptor();
            node.fields.add(new FieldNode(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, "c" + i, desc, null, null));
            code.aload(0).load(captured[i], slot).field(Opcodes.PUTFIELD, name, "c" + i, desc);
            slot += captured[i].getSize();
        }
        code.op(Opcodes.RETURN);
        MethodNode constructor =
                new MethodNode(0, "<init>", Type.getMethodDescriptor(Type.VOID_TYPE, captured), null, null);
        constructor.instructions.add(code.insns());
        node.methods.add(constructor);
    }

    private void writeMethod(String desc) {
        MethodNode method = new MethodNode(Opcodes.ACC_PUBLIC, site.name, desc, null, null);
        GeneratorAdapter code = new GeneratorAdapter(method, Opcodes.ACC_PUBLIC, site.name, desc);
        loadArguments(code, Type.getArgumentTypes(desc));
        method.instructions.add(call());
        code.returnValue();
        node.methods.add(method);
    }

    private void writeBody(String desc) {
        Method body = new Method(site.name + Names.BODY_SUFFIX, MethodNames.bodyDesc(desc));
        MethodNode method = new MethodNode(
                Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC, body.getName(), body.getDescriptor(), null, null);
        GeneratorAdapter code = new GeneratorAdapter(method, method.access, method.name, method.desc);
        Type[] parameters = Type.getArgumentTypes(desc);
        loadArguments(code, parameters);
        code.loadArg(parameters.length);
        code.loadArg(parameters.length + 1);
        Code link = new Code();
        calls.link(link, call());
        method.instructions.add(link.insns());
        code.returnValue();
        node.methods.add(method);
    }

    /** Pushes what was captured, then the arguments, each as the implementation's parameter. */
    private void loadArguments(GeneratorAdapter code, Type[] parameters) {
        Type[] targets = implementationParameters();
        Type[] actual = ((Type) site.bsmArgs[2]).getArgumentTypes();
        for (int i = 0; i < captured.length; i++) {
            loadCaptured(code, i);
        }
        for (int i = 0; i < parameters.length; i++) {
            code.loadArg(i);
            convert(code, parameters[i], actual[i], targets[captured.length + i]);
        }
    }

    private void loadCaptured(GeneratorAdapter code, int index) {
        code.loadThis();
        code.getField(Type.getObjectType(name), "c" + index, captured[index]);
    }

    private Type[] implementationParameters() {
        Type[] parameters = Type.getArgumentTypes(implementation.getDesc());
        if (implementation.getTag() == Opcodes.H_INVOKESTATIC) {
            return parameters;
        }
        return Stream.concat(Stream.of(Type.getObjectType(implementation.getOwner())), Stream.of(parameters))
                .toArray(Type[]::new);
    }

    /** Converts an argument of an erased type; {@code actual} is its type before erasure. */
    private static void convert(GeneratorAdapter code, Type from, Type actual, Type to) {
        boolean fromReference = from.getSort() >= Type.ARRAY;
        boolean toReference = to.getSort() >= Type.ARRAY;
        if (fromReference && toReference) {
            code.checkCast(to);
        } else if (fromReference && actual.equals(CHARACTER)) { // no Number, as the other boxes that can widen are
            code.unbox(Type.CHAR_TYPE);
            code.cast(Type.CHAR_TYPE, to);
        } else if (fromReference) {
            code.unbox(to);
        } else if (toReference) {
            code.valueOf(from);
        } else {
            code.cast(from, to);
        }
    }

    private MethodInsnNode call() {
        int opcode = switch (implementation.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
            default -> implementation.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        };
        return new MethodInsnNode(
                opcode,
                implementation.getOwner(),
                implementation.getName(),
                implementation.getDesc(),
                implementation.isInterface());
    }
}
