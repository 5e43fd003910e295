package dev.continuo.processor.body;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.continuo.catalogue.Rule;
import dev.continuo.processor.flow.AccessPath;
import dev.continuo.processor.flow.AccessPaths;
import dev.continuo.processor.flow.Hold;
import dev.continuo.processor.flow.LockCalls;
import dev.continuo.processor.flow.LockEvents;
import dev.continuo.processor.flow.LockState;
import dev.continuo.processor.flow.LockWalk;
import dev.continuo.processor.flow.Symbols;
import dev.continuo.processor.model.Annotations;
import dev.continuo.processor.model.Names;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * A field with guards is touched only in code that holds them: by the annotations of its method, by what it acquired
 * before, or because all callers in its class hold them. Constructors and initializers are free, and so are lambdas and
 * local classes, of which nobody knows when they run.
 */
final class UnguardedAccessRule implements BodyRule {
    @Override
    public void use(ExpressionTree use, VariableElement variable, BodySite site) {
        if (variable.getKind() != ElementKind.FIELD || !Annotations.has(variable, Names.GUARDED)) {
            return;
        }
        Symbols symbols = site.symbols();
        TreePath method = methodAround(site.path());
        List<AccessPath> guards = new GuardPaths(site.program(), symbols).ofField(variable);
        if (method == null || guards.isEmpty()) {
            return;
        }
        AccessPath owner = ownerOf(use, variable, symbols);
        if (owner == null || isNew(owner, symbols)) {
            return;
        }
        List<AccessPath> needed = guards.stream()
                .map(guard -> isStatic(guard) ? guard : owner.append(guard))
                .toList();
        if (!isHeld(new Place(method, use), needed, owner, site, new HashSet<>())) {
            site.report(
                    Rule.UNGUARDED_ACCESS,
                    site.context().description() + " touches '" + variable.getSimpleName() + "' without holding '"
                            + needed.get(0) + "'",
                    "@Guarded on the field says that it is only touched while that guard is held",
                    "Annotate the method with @Async and @Guarded, or let only methods that hold the guard call it");
        }
    }

    /** A place in a method. */
    private record Place(TreePath method, Tree tree) {}

    /** Tells whether the guards are held at a place, or at all calls of its method in the class. */
    private static boolean isHeld(
            Place place, List<AccessPath> needed, AccessPath owner, BodySite site, Set<Tree> visited) {
        MethodTree method = (MethodTree) place.method.getLeaf();
        if (!visited.add(method) || isHeldIn(place, method, needed, site)) {
            return true;
        }
        if (!(site.symbols().element(method) instanceof ExecutableElement element)) {
            return true;
        }
        List<TreePath> callers = Callers.of(element, site);
        if (callers.isEmpty()) {
            return element.getModifiers().contains(Modifier.PRIVATE);
        }
        return callers.stream().allMatch(caller -> isHeldByCaller(caller, needed, owner, site, visited));
    }

    private static boolean isHeldByCaller(
            TreePath caller, List<AccessPath> needed, AccessPath owner, BodySite site, Set<Tree> visited) {
        TreePath method = methodAround(caller);
        if (method == null
                || caller.getLeaf() instanceof MemberReferenceTree
                || !owner.parts().isEmpty()
                || !isOnThis((MethodInvocationTree) caller.getLeaf())) {
            return true;
        }
        return isHeld(new Place(method, caller.getLeaf()), needed, owner, site, visited);
    }

    private static boolean isOnThis(MethodInvocationTree call) {
        ExpressionTree receiver = AccessPaths.receiver(call);
        return receiver == null || receiver.toString().equals("this");
    }

    private static boolean isHeldIn(Place place, MethodTree method, List<AccessPath> needed, BodySite site) {
        Symbols symbols = site.symbols();
        if (!(symbols.element(method) instanceof ExecutableElement element) || method.getBody() == null) {
            return true;
        }
        Set<AccessPath> guards = new GuardPaths(site.program(), symbols).ofMethod(element);
        if (guards.containsAll(needed)) {
            return true;
        }
        Finding finding = new Finding(place.tree, needed);
        LockCalls calls = new LockCalls(symbols, site.program().language());
        new LockWalk(symbols, calls, guards, walk -> List.of(finding)).walk(method.getBody());
        return finding.isHeld;
    }

    /** Finds whether all guards are or may be held at a tree, on every path to it. */
    private static final class Finding implements LockEvents {
        private final Tree place;
        private final List<AccessPath> needed;
        private boolean isHeld = true;

        Finding(Tree place, List<AccessPath> needed) {
            this.place = place;
            this.needed = needed;
        }

        @Override
        public void used(ExpressionTree use, VariableElement variable, LockState state) {
            check(use, state);
        }

        @Override
        public void called(MethodInvocationTree call, ExecutableElement callee, LockState state) {
            check(call, state);
        }

        private void check(Tree tree, LockState state) {
            // A condition may stand for any lock, where it isn't seen for which it was made.
            boolean byCondition = state.held().stream().anyMatch(AccessPaths::isCondition);
            isHeld &= tree != place || byCondition || needed.stream().allMatch(guard -> mayHold(guard, state));
        }

        private static boolean mayHold(AccessPath guard, LockState state) {
            Hold hold = state.of(guard);
            return hold != null && hold != Hold.RELEASED && hold != Hold.FREE;
        }
    }

    /** Returns the path to the method around a place; null where it is in other code. */
    private static @Nullable TreePath methodAround(TreePath place) {
        for (TreePath each = place; each != null; each = each.getParentPath()) {
            Tree tree = each.getLeaf();
            if (tree instanceof MethodTree method) {
                boolean isPlain = method.getReturnType() != null && !isInLocalClass(each);
                return isPlain ? each : null;
            }
            if (tree instanceof LambdaExpressionTree || tree instanceof ClassTree) {
                return null;
            }
        }
        return null;
    }

    private static boolean isInLocalClass(TreePath method) {
        for (TreePath each = method.getParentPath(); each != null; each = each.getParentPath()) {
            if (each.getLeaf() instanceof BlockTree || each.getLeaf() instanceof NewClassTree) {
                return true;
            }
        }
        return false;
    }

    /** Returns the path of the object whose field is used. */
    private static @Nullable AccessPath ownerOf(ExpressionTree use, VariableElement field, Symbols symbols) {
        boolean isPlain =
                !(use instanceof MemberSelectTree) || field.getModifiers().contains(Modifier.STATIC);
        return isPlain ? AccessPath.THIS : new AccessPaths(symbols).of(((MemberSelectTree) use).getExpression());
    }

    /** Tells whether an object was made by the method itself, so that nobody else has it yet. */
    private static boolean isNew(AccessPath owner, Symbols symbols) {
        return owner.first() instanceof VariableElement variable
                && variable.getKind() == ElementKind.LOCAL_VARIABLE
                && symbols.tree(variable) instanceof VariableTree tree
                && tree.getInitializer() instanceof NewClassTree;
    }

    private static boolean isStatic(AccessPath guard) {
        return guard.first() instanceof VariableElement variable
                && variable.getModifiers().contains(Modifier.STATIC);
    }
}
