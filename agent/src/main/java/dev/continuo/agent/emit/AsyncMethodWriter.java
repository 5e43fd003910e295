package dev.continuo.agent.emit;

import dev.continuo.agent.Names;
import dev.continuo.agent.diagnostic.Problem;
import dev.continuo.catalogue.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;

/** Turns one {@code @Async} method with a body into the method that starts a task, and the methods that run it. */
public final class AsyncMethodWriter {
    private final ClassNode owner;
    private final MethodNode method;
    private final MethodNames names;

    /**
     * Makes a writer.
     *
     * @param owner the class
     * @param method the method, whose code is in the order that its constructors' calls need
     */
    public AsyncMethodWriter(ClassNode owner, MethodNode method) {
        this.owner = owner;
        this.method = method;
        names = MethodNames.of(owner, method);
    }

    /**
     * Returns a problem of the woven body of a method, told of the method in the source.
     *
     * @param rule what is wrong
     * @param owner the class, woven
     * @param method the method
     * @param detail what else to know
     * @return the problem
     */
    public static Problem problemOf(Rule rule, ClassNode owner, MethodNode method, String detail) {
        int line = 0;
        for (MethodNode body : owner.methods) {
            if (bodyKey(method).equals(body.name + body.desc)) {
                line = Problem.line(body, null);
            }
        }
        Problem problem = Problem.of(rule, owner, method, null, detail);
        return new Problem(rule, problem.element(), owner.sourceFile, line, detail);
    }

    /**
     * Returns the name and descriptor of the woven body of a method.
     *
     * @param method the method
     * @return its name and descriptor
     */
    public static String bodyKey(MethodNode method) {
        return method.name + Names.BODY_SUFFIX + MethodNames.bodyDesc(method.desc);
    }

    /**
     * Replaces the method's code by that of the stub.
     *
     * @param valueReturns the returns whose value is the result, not a task of it
     * @param calls writes the awaited calls
     * @return the methods to add to the class
     */
    public List<MethodNode> write(Set<AbstractInsnNode> valueReturns, CallLinker calls) {
        int firstLine = Problem.line(method, null);
        BodyWriter writer = new BodyWriter(owner, method, valueReturns, calls);
        MethodNode body = writer.write();
        FrameShape shape = writer.shape();
        String description =
                FrameMethods.description(owner.name, method.name, owner.sourceFile, firstLine, writer.points());
        writeStub(shape);
        List<MethodNode> added = new ArrayList<>();
        added.add(body);
        added.add(FrameMethods.frameMethod(names, shape));
        added.add(FrameMethods.resumeMethod(names, shape, description));
        return added;
    }

    private void writeStub(FrameShape shape) {
        int frame = Slots.parameterSize(method);
        Code code = new Code();
        code.op(Opcodes.ACONST_NULL);
        FrameMethods.makeFrame(code, names, shape);
        code.astore(frame);
        for (SavedValue argument : FrameMethods.arguments(method)) {
            argument.save(code, shape, frame);
        }
        code.aload(frame).invokeStatic(Names.COROUTINES, "start", "(L" + Names.FRAME + ";)" + Names.TASK_DESC);
        if (Type.getReturnType(method.desc).getInternalName().equals(Names.FUTURE)) {
            code.invoke(Opcodes.INVOKEVIRTUAL, Names.TASK, "toCompletableFuture", "()L" + Names.FUTURE + ";", false);
        }
        code.op(Opcodes.ARETURN);
        LabelNode start = new LabelNode();
        LabelNode end = new LabelNode();
        method.instructions.add(start);
        method.instructions.add(code.insns());
        method.instructions.add(end);
        method.visibleLocalVariableAnnotations = null;
        method.invisibleLocalVariableAnnotations = null;
    }
}
