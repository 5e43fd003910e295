package dev.continuo.it.torture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodNode;

/** A class with an {@code @Async} copy of each of its methods, beside the methods themselves. */
final class PreparedClass {
    private static final String INFIX = "$torture";
    private static final int MAJOR_VERSION = 0xFFFF;

    private final ClassNode node = new ClassNode();
    private final Map<String, AsyncCopy> copies = new HashMap<>();
    private final Map<String, MethodNode> originals = new HashMap<>();
    private final List<String> leftOut = new ArrayList<>();

    /** Prepares a class. */
    PreparedClass(byte[] classFile) {
        new ClassReader(classFile).accept(node, ClassReader.EXPAND_FRAMES);
        if ((node.version & MAJOR_VERSION) < Opcodes.V1_8) {
            node.version = Opcodes.V1_8;
        }
        for (MethodNode method : List.copyOf(node.methods)) {
            if (isEligible(method)) {
                String name = method.name.replaceAll("[<>]", "") + INFIX + copies.size() + "$"
                        + Integer.toHexString(node.name.hashCode());
                AsyncCopy copy = AsyncCopy.of(node.name, method, name);
                copies.put(name, copy);
                originals.put(name, method);
                node.methods.add(copy.method());
            }
        }
    }

    private boolean isEligible(MethodNode method) {
        if ((method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) != 0) {
            return false;
        }
        if (method.name.equals("<init>")) {
            leftOut.add("constructor");
            return false;
        }
        for (AbstractInsnNode insn : method.instructions) {
            if (insn.getOpcode() == Opcodes.JSR) {
                leftOut.add("method with JSR");
                return false;
            }
        }
        return true;
    }

    String name() {
        return node.name;
    }

    /** Why methods with bodies have no copy, one entry for each. */
    List<String> leftOut() {
        return leftOut;
    }

    Set<String> copyNames() {
        return copies.keySet();
    }

    int points() {
        return copies.values().stream().mapToInt(AsyncCopy::points).sum();
    }

    /** Returns the method that a copy is of. */
    MethodNode original(String copyName) {
        return originals.get(copyName);
    }

    MethodNode copy(String copyName) {
        return copies.get(copyName).method();
    }

    /** Removes a copy. */
    void remove(String copyName) {
        AsyncCopy copy = copies.remove(copyName);
        node.methods.remove(copy.method());
    }

    /** Returns the class file; copies that make it too large are left out. */
    byte[] classFile() {
        while (true) {
            try {
                return write();
            } catch (MethodTooLargeException e) {
                if (!copies.containsKey(e.getMethodName())) {
                    throw e;
                }
                leftOut.add("method too large with awaits");
                remove(e.getMethodName());
            } catch (ClassTooLargeException e) {
                for (String copy : List.copyOf(copies.keySet())) {
                    leftOut.add("class too large with copies");
                    remove(copy);
                }
            }
        }
    }

    /** Returns the class file with no copy but one. */
    byte[] classFileWithOnly(String copyName) {
        List<MethodNode> all = node.methods;
        node.methods = new ArrayList<>(all);
        copies.forEach((name, copy) -> {
            if (!name.equals(copyName)) {
                node.methods.remove(copy.method());
            }
        });
        try {
            return write();
        } finally {
            node.methods = all;
        }
    }

    /** Gives back the memory of the code, once it is written; names and descriptors stay. */
    void forgetCode() {
        for (MethodNode method : node.methods) {
            method.instructions = new InsnList();
            method.tryCatchBlocks = List.of();
            method.localVariables = null;
        }
    }

    private byte[] write() {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        node.accept(writer);
        return writer.toByteArray();
    }
}
