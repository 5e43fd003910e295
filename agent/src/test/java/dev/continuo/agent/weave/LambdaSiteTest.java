package dev.continuo.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.agent.fixture.Listing;
import dev.continuo.agent.fixture.Program;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodNode;

class LambdaSiteTest {
    private static final String[] INTERFACES = {
        "interface General<T> { Task<T> f(T t); }",
        "interface Special extends General<String>, Plain {}",
        "interface Plain { Task<String> f(String s); }",
        "interface Marker {}",
        "class Made extends Task<String> { Made(String s) {} }"
    };

    private static LambdaSite site(String body) {
        String source =
                "class C { static Task<String> work(String s) { return null; } Object m(String arg) {" + body + "} }";
        Program program = Program.of(source, INTERFACES[0], INTERFACES[1], INTERFACES[2], INTERFACES[3], INTERFACES[4]);
        MethodNode method = Program.method(program.node("C"), "m");
        return LambdaSite.of(Listing.opcode(method, Opcodes.INVOKEDYNAMIC));
    }

    @Test
    void lambda_isReadWithItsInterfaceAndImplementation() {
        LambdaSite site = site("General<String> g = s -> work(s); return g;");

        assertThat(site.type().getInternalName()).isEqualTo("p/General");
        assertThat(site.method()).isEqualTo("f");
        assertThat(site.methodDesc()).isEqualTo("(Ljava/lang/Object;)Ldev/continuo/Task;");
        assertThat(site.implementation().getOwner()).isEqualTo("p/C");
        assertThat(site.implementation().getName()).isEqualTo("lambda$m$0");
        assertThat(site.markers()).isEmpty();
        assertThat(site.bridges()).isEmpty();
    }

    @Test
    void methodReference_isReadWithItsMethod() {
        LambdaSite site = site("General<String> g = C::work; return g;");

        assertThat(site.implementation().getName()).isEqualTo("work");
        assertThat(site.implementation().getTag()).isEqualTo(Opcodes.H_INVOKESTATIC);
    }

    @Test
    void lambdaOfIntersection_hasMarkers() {
        LambdaSite site = site("return (General<String> & Marker) s -> work(s);");

        assertThat(site.type().getInternalName()).isEqualTo("p/General");
        assertThat(site.markers()).containsExactly("p/Marker");
        assertThat(site.bridges()).isEmpty();
    }

    @Test
    void lambdaOfSpecializedInterface_hasBridges() {
        LambdaSite site = site("Special g = s -> work(s); return g;");

        assertThat(site.methodDesc()).isEqualTo("(Ljava/lang/String;)Ldev/continuo/Task;");
        assertThat(site.bridges()).containsExactly("(Ljava/lang/Object;)Ldev/continuo/Task;");
    }

    @Test
    void lambdaWithMarkersAndBridges_hasBoth() {
        LambdaSite site = site("return (Special & Marker) s -> work(s);");

        assertThat(site.markers()).contains("p/Marker");
        assertThat(site.bridges()).containsExactly("(Ljava/lang/Object;)Ldev/continuo/Task;");
    }

    @Test
    void serializableLambda_isSerializable() {
        LambdaSite site = site("return (General<String> & java.io.Serializable) s -> work(s);");

        assertThat(site.isSerializable()).isTrue();
        assertThat(site.markers()).containsExactly("java/io/Serializable");
        assertThat(site("return (Special & Marker) s -> work(s);").isSerializable())
                .isFalse();
    }

    @Test
    void constructorReference_isLeftToTheJdk() {
        assertThat(site("General<String> g = Made::new; return g;")).isNull();
    }

    @Test
    void concatenation_isNoLambda() {
        assertThat(site("return arg + 1;")).isNull();
    }

    @Test
    void otherInstruction_isNoLambda() {
        assertThat(LambdaSite.of(new InsnNode(Opcodes.NOP))).isNull();
    }
}
