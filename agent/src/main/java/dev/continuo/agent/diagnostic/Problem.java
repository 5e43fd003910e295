package dev.continuo.agent.diagnostic;

import dev.continuo.catalogue.Rule;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * One thing that the weaver refuses, with its place.
 *
 * @param rule what is wrong, and the remedy
 * @param element the class or method, as a Java programmer would write it
 * @param file the source file; null if unknown
 * @param line the line; 0 if unknown
 * @param detail what else to know, such as a number; empty for nothing
 */
public record Problem(Rule rule, String element, @Nullable String file, int line, String detail) {

    /**
     * Returns a problem of a class as a whole.
     *
     * @param rule what is wrong
     * @param internalName the internal name of the class
     * @param detail what else to know; empty for nothing
     * @return the problem
     */
    public static Problem of(Rule rule, String internalName, String detail) {
        return new Problem(rule, internalName.replace('/', '.'), null, 0, detail);
    }

    /**
     * Returns a problem of a method.
     *
     * @param rule what is wrong
     * @param owner the class
     * @param method the method
     * @param at the instruction; null for the method as a whole
     * @return the problem
     */
    public static Problem of(Rule rule, ClassNode owner, MethodNode method, @Nullable AbstractInsnNode at) {
        return of(rule, owner, method, at, "");
    }

    /**
     * Returns a problem of a method.
     *
     * @param rule what is wrong
     * @param owner the class
     * @param method the method
     * @param at the instruction; null for the method as a whole
     * @param detail what else to know; empty for nothing
     * @return the problem
     */
    public static Problem of(
            Rule rule, ClassNode owner, MethodNode method, @Nullable AbstractInsnNode at, String detail) {
        return new Problem(rule, describe(owner.name, method), owner.sourceFile, line(method, at), detail);
    }

    /**
     * Returns the line of an instruction.
     *
     * @param method the method that holds it
     * @param at the instruction; null for the method's first line
     * @return the line; 0 if unknown
     */
    public static int line(MethodNode method, @Nullable AbstractInsnNode at) {
        for (AbstractInsnNode insn = at; insn != null; insn = insn.getPrevious()) {
            if (insn instanceof LineNumberNode number) {
                return number.line;
            }
        }
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof LineNumberNode number) {
                return number.line;
            }
        }
        return 0;
    }

    private static String describe(String owner, MethodNode method) {
        StringBuilder text = new StringBuilder(owner.replace('/', '.'));
        text.append('.').append(method.name).append('(');
        String separator = "";
        for (Type argument : Type.getArgumentTypes(method.desc)) {
            String name = argument.getClassName();
            text.append(separator).append(name.substring(name.lastIndexOf('.') + 1));
            separator = ", ";
        }
        return text.append(')').toString();
    }

    /** Returns the message: id, element with file and line, what is wrong, and the remedy. */
    @Override
    public String toString() {
        return "[" + rule.suppressionKey() + "] " + rule.message("'" + element + "'" + place(), detail);
    }

    private String place() {
        if (file == null) {
            return "";
        }
        return " (" + file + (line > 0 ? ":" + line : "") + ")";
    }
}
