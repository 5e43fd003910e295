package dev.continuo.agent.weave;

import dev.continuo.agent.analysis.Insns;
import dev.continuo.agent.diagnostic.Problem;
import dev.continuo.agent.diagnostic.WeaveException;
import dev.continuo.agent.emit.AccessMethods;
import dev.continuo.agent.emit.AsyncMethodWriter;
import dev.continuo.agent.emit.CallLinker;
import dev.continuo.agent.emit.LambdaWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The weaving of one class, from what its class file says to what it will say. */
final class ClassWeaving {
    private final ClassNode node;
    private final List<LambdaSite> asyncLambdas = new ArrayList<>();
    private final Set<String> plainLambdas = new HashSet<>();
    private final Set<MethodNode> async = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private final MethodChecks checks;

    ClassWeaving(ClassNode node, AsyncInterfaces interfaces) {
        this.node = node;
        checks = new MethodChecks(node, problems);
        findLambdas(interfaces);
        for (MethodNode method : node.methods) {
            if (isDeclaredAsync(method) || isAsyncLambdaBody(method)) {
                async.add(method);
            }
        }
    }

    private static boolean isDeclaredAsync(MethodNode method) {
        return AsyncInterfaces.isAsync(method) && (method.access & Opcodes.ACC_BRIDGE) == 0;
    }

    private void findLambdas(AsyncInterfaces interfaces) {
        for (MethodNode method : node.methods) {
            for (AbstractInsnNode insn : method.instructions) {
                LambdaSite site = LambdaSite.of(insn);
                if (site == null) {
                    continue;
                }
                if (interfaces.isAsync(site.type().getInternalName(), site.method(), site.methodDesc())) {
                    asyncLambdas.add(site);
                } else {
                    plainLambdas.add(site.implementation().getName()
                            + site.implementation().getDesc());
                }
            }
        }
    }

    private boolean isAsyncLambdaBody(MethodNode method) {
        return (method.access & Opcodes.ACC_SYNTHETIC) != 0
                && (method.access & Opcodes.ACC_PRIVATE) != 0
                && asyncLambdas.stream()
                        .map(LambdaSite::implementation)
                        .anyMatch(implementation -> implementation.getOwner().equals(node.name)
                                && implementation.getName().equals(method.name)
                                && implementation.getDesc().equals(method.desc));
    }

    /** Weaves the class; returns false if there is nothing to weave. */
    boolean weave() throws WeaveException {
        check();
        throwProblems();
        if (isOld()) {
            return false;
        }
        CallLinker calls = new CallLinker(node.name, wovenHere());
        List<MethodNode> added = new ArrayList<>(bridgeBodies(calls));
        if (async.isEmpty() && asyncLambdas.isEmpty() && added.isEmpty()) {
            return false;
        }
        for (LambdaSite site : asyncLambdas) {
            LambdaWriter writer = new LambdaWriter(node.name, site.insn(), calls);
            if (site.isSerializable()) {
                writer.writeReplacement(site.methodDesc());
            }
            writer.rewrite(site.methodDesc(), site.markers(), site.bridges());
        }
        for (MethodNode method : node.methods) {
            if (async.contains(method)) {
                added.addAll(weave(method, calls));
            }
        }
        throwProblems();
        node.methods.addAll(added);
        return true;
    }

    private void throwProblems() throws WeaveException {
        if (!problems.isEmpty()) {
            throw new WeaveException(problems);
        }
    }

    private List<MethodNode> weave(MethodNode method, CallLinker calls) {
        if ((method.access & Opcodes.ACC_ABSTRACT) != 0) {
            return List.of(AccessMethods.abstractBody(node, method));
        }
        ThisVariable.keep(node.name, method);
        Branches.moveReturns(method);
        Set<AbstractInsnNode> valueReturns = Returns.rewrite(node.name, method);
        checks.checkMonitors(method);
        Branches.moveAwaits(method);
        GuardExpansion.expand(node, method, valueReturns);
        ConstructorOrder.rewrite(node.name, method);
        return new AsyncMethodWriter(node, method).write(valueReturns, calls);
    }

    private boolean isOld() {
        return (node.version & 0xFFFF) < Opcodes.V1_8;
    }

    private void check() {
        Set<String> names = node.methods.stream().map(method -> method.name).collect(Collectors.toSet());
        for (MethodNode method : node.methods) {
            if (isOld()) {
                checks.checkOld(method);
            } else if (!async.contains(method)) {
                checks.checkPlain(method, plainLambdas.contains(method.name + method.desc));
            } else if (checks.checkDeclaration(method)) {
                checks.checkBody(method, names);
            }
        }
    }

    /** Returns the methods whose bodies a plain call within this class is sure to reach. */
    private Set<String> wovenHere() {
        return async.stream()
                .filter(method -> (method.access & (Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC)) != 0)
                .map(method -> method.name + method.desc)
                .collect(Collectors.toSet());
    }

    private List<MethodNode> bridgeBodies(CallLinker calls) {
        List<MethodNode> bodies = new ArrayList<>();
        Set<String> taken = async.stream().map(ClassWeaving::bodyKey).collect(Collectors.toCollection(HashSet::new));
        for (MethodNode method : node.methods) {
            MethodInsnNode target = bridgeTarget(method);
            if (target != null && taken.add(bodyKey(method))) {
                bodies.add(AccessMethods.bridgeBody(node, method, target, calls));
            }
            MethodInsnNode accessed = accessorTarget(method);
            if (accessed != null) {
                bodies.add(AccessMethods.accessorBody(method, accessed, calls));
            }
        }
        return bodies;
    }

    /** Methods with the same parameters have the same body, whatever they return. */
    private static String bodyKey(MethodNode method) {
        return method.name + method.desc.substring(0, method.desc.indexOf(')'));
    }

    private static @Nullable MethodInsnNode bridgeTarget(MethodNode method) {
        if ((method.access & Opcodes.ACC_BRIDGE) != 0 && (method.access & Opcodes.ACC_STATIC) == 0) {
            for (AbstractInsnNode insn : method.instructions) {
                if (Insns.mayBeAsyncCall(insn) && ((MethodInsnNode) insn).name.equals(method.name)) {
                    return (MethodInsnNode) insn;
                }
            }
        }
        return null;
    }

    /** Returns the {@code @Async} method of this class that an accessor of the compiler's calls; null for none. */
    private @Nullable MethodInsnNode accessorTarget(MethodNode method) {
        int accessor = Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
        if ((method.access & accessor) == accessor && method.name.startsWith("access$")) {
            for (AbstractInsnNode insn : method.instructions) {
                if (insn instanceof MethodInsnNode call && isAsyncHere(call)) {
                    return call;
                }
            }
        }
        return null;
    }

    private boolean isAsyncHere(MethodInsnNode call) {
        return call.owner.equals(node.name)
                && async.stream().anyMatch(method -> method.name.equals(call.name) && method.desc.equals(call.desc));
    }

    /** Makes the {@code @Async} methods of a class throw. */
    static void poison(ClassNode node, String message) {
        for (MethodNode method : node.methods) {
            int bodiless = Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE;
            if (AsyncInterfaces.isAsync(method) && (method.access & bodiless) == 0 && !method.name.startsWith("<")) {
                AccessMethods.poison(method, message);
            }
        }
    }
}
