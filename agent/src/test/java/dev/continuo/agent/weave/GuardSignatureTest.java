package dev.continuo.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.agent.fixture.Program;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.tree.ClassNode;

class GuardSignatureTest {
    private static final Program PROGRAM = Program.of("""
            class C {
                private static class Hidden { public static class Deep { void m(int i) {} } void m(Hidden self) {} }
                static class Open { void m(Open o, String s) {} }
                private interface Face {}
                static void m(Hidden h, Hidden.Deep[][] d, Open o, long l, Face f, java.util.Map.Entry<?, ?> e) {}
            }
            """);

    @Test
    void privateTypes_areObjects() {
        assertThat(signature("C"))
                .isEqualTo(
                        "(Ljava/lang/Object;[[Ljava/lang/Object;Lp/C$Open;JLjava/lang/Object;Ljava/util/Map$Entry;)V");
    }

    @Test
    void privateOwners_areObjects() {
        assertThat(signature("C$Hidden")).isEqualTo("(Ljava/lang/Object;Ljava/lang/Object;)V");
        assertThat(signature("C$Hidden$Deep")).isEqualTo("(Ljava/lang/Object;I)V");
    }

    @Test
    void otherOwners_areTheirTypes() {
        assertThat(signature("C$Open")).isEqualTo("(Lp/C$Open;Lp/C$Open;Ljava/lang/String;)V");
    }

    private static String signature(String name) {
        ClassNode node = PROGRAM.node(name);
        return new GuardSignature(node).of(Program.method(node, "m"), "V");
    }
}
