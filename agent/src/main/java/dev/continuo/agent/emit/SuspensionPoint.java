package dev.continuo.agent.emit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * One await in a body, numbered from 1 in code order.
 *
 * @param label its number, which a frame keeps
 * @param await the call of {@code await}
 * @param call the call whose result is awaited directly; null where a value is
 * @param locals what is saved of the locals
 * @param stack what is saved of the operand stack, from the bottom up, without the awaited value
 * @param line its line; 0 if unknown
 * @param suspend where the body goes if it must suspend
 * @param resume where the body resumes
 * @param deliver the start of the code that fetches the awaited result after a resume
 * @param delivered its end
 * @param done where the result is on the stack
 */
record SuspensionPoint(
        int label,
        AbstractInsnNode await,
        @Nullable MethodInsnNode call,
        List<SavedValue> locals,
        List<SavedValue> stack,
        int line,
        LabelNode suspend,
        LabelNode resume,
        LabelNode deliver,
        LabelNode delivered,
        LabelNode done) {}
