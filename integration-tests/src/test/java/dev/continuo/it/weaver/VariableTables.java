package dev.continuo.it.weaver;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;

/** Checks the tables of local variables and lines. */
final class VariableTables {
    private VariableTables() {}

    /** Returns what is wrong: variables that overlap in a slot, or lie beyond the locals; two lines at one place. */
    static List<String> problems(ClassNode node) {
        List<String> problems = new ArrayList<>();
        for (MethodNode method : node.methods) {
            checkVariables(method, problems);
            checkLines(method, problems);
        }
        return problems;
    }

    private static void checkVariables(MethodNode method, List<String> problems) {
        if (method.localVariables == null) {
            return;
        }
        for (LocalVariableNode variable : method.localVariables) {
            if (variable.index + size(variable) > method.maxLocals) {
                problems.add(method.name + ": " + variable.name + " lies beyond the locals");
            }
            for (LocalVariableNode other : method.localVariables) {
                if (other != variable && sharesSlot(variable, other) && overlaps(method, variable, other)) {
                    problems.add(method.name + ": " + variable.name + " overlaps " + other.name);
                }
            }
        }
    }

    private static int size(LocalVariableNode variable) {
        return variable.desc.equals("J") || variable.desc.equals("D") ? 2 : 1;
    }

    private static boolean sharesSlot(LocalVariableNode one, LocalVariableNode other) {
        return one.index < other.index + size(other) && other.index < one.index + size(one);
    }

    private static boolean overlaps(MethodNode method, LocalVariableNode one, LocalVariableNode other) {
        return method.instructions.indexOf(one.start) < method.instructions.indexOf(other.end)
                && method.instructions.indexOf(other.start) < method.instructions.indexOf(one.end);
    }

    private static void checkLines(MethodNode method, List<String> problems) {
        boolean lineHere = false;
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof LineNumberNode line) {
                if (lineHere) {
                    problems.add(method.name + ": a second line at one place, " + line.line);
                }
                lineHere = true;
            } else if (insn.getOpcode() >= 0) {
                lineHere = false;
            }
        }
    }
}
