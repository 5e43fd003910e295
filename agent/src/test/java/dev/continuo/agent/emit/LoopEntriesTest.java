package dev.continuo.agent.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.agent.analysis.Handlers;
import dev.continuo.agent.analysis.Successors;
import dev.continuo.agent.diagnostic.WeaveException;
import dev.continuo.agent.fixture.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;

class LoopEntriesTest {
    @Test
    void resume_inALoopAroundAPlainOne_entersAtTheHead() throws WeaveException {
        assertThat(hasOneEntryPerLoop(
                        "for (int i = 0; i < 3; i++) { sum += await(p); for (int j = 0; j < 5; j++) sum += j; }"))
                .isTrue();
    }

    @Test
    void resume_inNestedLoopsAroundAPlainOne_entersEachAtItsHead() throws WeaveException {
        assertThat(hasOneEntryPerLoop("""
                        while (sum < 100) {
                          do {
                            sum += await(p) + await(p);
                            for (int j = 0; j < 5; j++) sum += j;
                          } while (sum % 3 != 0);
                          sum += await(p);
                        }
                        """)).isTrue();
    }

    @Test
    void resume_inALoopWithoutAPlainOne_goesStraightToItsPoint() throws WeaveException {
        assertThat(hasOneEntryPerLoop("for (int i = 0; i < 3; i++) sum += await(p);"))
                .isFalse();
    }

    @Test
    void resume_besideALoopWithAPlainOne_goesStraightToItsPoint() throws WeaveException {
        assertThat(
                        hasOneEntryPerLoop(
                                "for (int i = 0; i < 3; i++) for (int j = 0; j < 5; j++) sum += j; while (sum < 9) sum += await(p);"))
                .isFalse();
    }

    private static boolean hasOneEntryPerLoop(String loops) throws WeaveException {
        Program woven = Program.of(
                        "class C { @Async static Task<Object> m(CompletableFuture<Integer> p) { int sum = 0; " + loops
                                + " return Task.of(sum); } }")
                .weave("C");
        return isReducible(Program.method(woven.node("C"), "m$async"));
    }

    /** Whether the graph of control shrinks to one node when each node is merged into the only one before it. */
    private static boolean isReducible(MethodNode method) {
        AbstractInsnNode first = method.instructions.getFirst();
        Map<AbstractInsnNode, Set<AbstractInsnNode>> before = predecessors(first, new Successors(new Handlers(method)));
        boolean merged = true;
        while (merged) {
            merged = false;
            for (AbstractInsnNode insn : List.copyOf(before.keySet())) {
                Set<AbstractInsnNode> sources = before.get(insn);
                sources.remove(insn);
                if (sources.size() == 1) {
                    AbstractInsnNode only = sources.iterator().next();
                    before.remove(insn);
                    before.values().stream().filter(each -> each.remove(insn)).forEach(each -> each.add(only));
                    merged = true;
                }
            }
        }
        return before.size() == 1;
    }

    private static Map<AbstractInsnNode, Set<AbstractInsnNode>> predecessors(
            AbstractInsnNode first, Successors successors) {
        Map<AbstractInsnNode, Set<AbstractInsnNode>> before = new HashMap<>(Map.of(first, new HashSet<>()));
        List<AbstractInsnNode> todo = new ArrayList<>(List.of(first));
        while (!todo.isEmpty()) {
            AbstractInsnNode insn = todo.remove(todo.size() - 1);
            for (AbstractInsnNode next : successors.of(insn)) {
                if (!before.containsKey(next)) {
                    before.put(next, new HashSet<>());
                    todo.add(next);
                }
                before.get(next).add(insn);
            }
        }
        return before;
    }
}
