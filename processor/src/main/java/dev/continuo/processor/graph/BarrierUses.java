package dev.continuo.processor.graph;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * How the private barriers and methods of a top-level type are used. All uses of them are inside it.
 */
final class BarrierUses extends TreePathScanner<@Nullable Void, @Nullable Void> {
    /** Methods of a barrier by which nobody arrives at it. */
    private static final Set<String> OTHER_USES =
            Set.of("reset", "abort", "parties", "waiting", "isBroken", "toString");

    private final Trees trees;
    private final TypeSummary summary;
    private final Map<String, Integer> parties = new LinkedHashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final Map<String, Integer> references = new HashMap<>();

    private BarrierUses(Trees trees, TypeSummary summary) {
        this.trees = trees;
        this.summary = summary;
    }

    static BarrierUses of(Trees trees, TreePath type, TypeSummary summary) {
        BarrierUses barrierUses = new BarrierUses(trees, summary);
        barrierUses.scan(type, null);
        return barrierUses;
    }

    TypeSummary summary() {
        return summary;
    }

    /** Returns the private barriers whose number of parties is known and more than one. */
    Map<String, Integer> barriers() {
        return parties;
    }

    /** Returns at how many places a barrier may be awaited. */
    int uses(String barrier) {
        return uses.getOrDefault(barrier, 0);
    }

    /** Returns at how many places a private method is named; none for other methods. */
    int references(MethodRef method) {
        return references.getOrDefault(key(method.owner(), method.signature()), 0);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void nothing) {
        Element element = trees.getElement(getCurrentPath());
        if (element instanceof VariableElement field && isPrivateBarrier(field)) {
            int number = new Fields(trees).parties(field);
            if (number > 1) {
                parties.put(Fields.step(field), number);
            }
        }
        return super.visitVariable(tree, nothing);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void nothing) {
        count(trees.getElement(getCurrentPath()));
        return super.visitIdentifier(tree, nothing);
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void nothing) {
        count(trees.getElement(getCurrentPath()));
        return super.visitMemberSelect(tree, nothing);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void nothing) {
        count(trees.getElement(getCurrentPath()));
        return super.visitMemberReference(tree, nothing);
    }

    private void count(@Nullable Element element) {
        if (element instanceof VariableElement field && isPrivateBarrier(field)) {
            boolean arrives = !(getCurrentPath().getParentPath().getLeaf() instanceof MemberSelectTree select
                    && OTHER_USES.contains(select.getIdentifier().toString()));
            uses.merge(Fields.step(field), arrives ? 1 : 0, Integer::sum);
        } else if (element instanceof ExecutableElement method
                && method.getModifiers().contains(Modifier.PRIVATE)) {
            references.merge(key(method), 1, Integer::sum);
        }
    }

    /** Overloads are counted together: their signatures need more than the element says. */
    private static String key(ExecutableElement method) {
        return method.getEnclosingElement() + "#" + method.getSimpleName();
    }

    private static String key(String owner, String signature) {
        return owner + "#" + signature.substring(0, signature.indexOf('('));
    }

    private static boolean isPrivateBarrier(VariableElement field) {
        return field.getKind() == ElementKind.FIELD
                && field.getModifiers().containsAll(Set.of(Modifier.PRIVATE, Modifier.FINAL))
                && Fields.is(field.asType(), "AsyncBarrier");
    }
}
