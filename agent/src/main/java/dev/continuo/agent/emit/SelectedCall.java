package dev.continuo.agent.emit;

import dev.continuo.agent.analysis.TypeFlow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * An awaited call whose target may or may not be woven: a test that returns before the call, then the call of the body. So
 * a level of a recursion has no more than the body's frame on the stack. Where the target isn't woven, the method is called
 * behind the body.
 */
final class SelectedCall {
    private final MethodInsnNode call;
    private final CallLinker calls;
    private final Slots slots;
    private final Type[] arguments;
    private final int firstFree;
    private final LabelNode unwoven = new LabelNode();
    private final LabelNode end = new LabelNode();

    /**
     * Makes the call.
     *
     * @param call the call of the method
     * @param calls writes it
     * @param slots the body's locals
     * @param firstFree the first local that may hold arguments during the test
     */
    SelectedCall(MethodInsnNode call, CallLinker calls, Slots slots, int firstFree) {
        this.call = call;
        this.calls = calls;
        this.slots = slots;
        this.firstFree = firstFree;
        arguments = CallLinker.isSelected(call) ? Type.getArgumentTypes(call.desc) : new Type[0];
    }

    /** Where the method is called. */
    LabelNode unwoven() {
        return unwoven;
    }

    /** Calls the body; {@code request} pushes what says how the result may come. */
    void write(InsnList insns, Consumer<Code> request) {
        Code code = new Code();
        if (CallLinker.isSelected(call)) {
            storeArguments(code);
            code.op(Opcodes.DUP);
        }
        calls.test(code, call);
        code.jump(Opcodes.IFEQ, unwoven).loadAll(arguments, firstFree).aload(slots.task());
        request.accept(code);
        calls.callBody(code, call);
        insns.insert(call, code.insns());
        insns.remove(call);
    }

    private void storeArguments(Code code) {
        int slot = firstFree + (Type.getArgumentsAndReturnSizes(call.desc) >> 2) - 1;
        for (int i = arguments.length - 1; i >= 0; i--) {
            slot -= arguments[i].getSize();
            code.var(arguments[i].getOpcode(Opcodes.ISTORE), slot);
        }
    }

    /**
     * Calls the method and awaits.
     *
     * @param behind where to write it
     * @param locals the entries of the locals in a stack map
     * @param below what lies on the stack below the receiver and the arguments
     * @param line the call's line
     */
    void writeUnwoven(Code behind, List<Object> locals, List<Object> below, int line) {
        List<Object> stack = new ArrayList<>(below);
        if (CallLinker.isSelected(call)) {
            stack.add(call.owner);
        } else {
            addOperands(stack);
        }
        behind.add(unwoven).frame(withArguments(locals), stack).line(line);
        behind.loadAll(arguments, firstFree);
        calls.callMethod(behind, call, slots.task());
        behind.add(end);
    }

    private void addOperands(List<Object> stack) {
        if (call.getOpcode() == Opcodes.INVOKESPECIAL) {
            stack.add(slots.owner());
        }
        for (Type argument : Type.getArgumentTypes(call.desc)) {
            stack.add(FrameMethods.verificationType(argument));
        }
    }

    private List<Object> withArguments(List<Object> locals) {
        if (arguments.length == 0) {
            return locals;
        }
        List<Object> entries = TypeFlow.padded(locals, firstFree);
        for (Type argument : arguments) {
            entries.add(FrameMethods.verificationType(argument));
        }
        return entries;
    }

    /** Returns the handler of a try, for the call behind the body. */
    TryCatchBlockNode handler(TryCatchBlockNode block) {
        return new TryCatchBlockNode(unwoven, end, block.handler, block.type);
    }
}
