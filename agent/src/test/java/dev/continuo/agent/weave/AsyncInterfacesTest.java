package dev.continuo.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.agent.Names;
import dev.continuo.agent.fixture.Program;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.tree.ClassNode;

class AsyncInterfacesTest {
    private static final String TASK = "()Ldev/continuo/Task;";

    private final Program program = Program.of(
            "interface Base { @Async Task<String> f(); Task<String> plain(); @Async Task<String> f(int i); }",
            "interface Heir extends Runnable, Base {}",
            "interface Redeclared extends Base { Task<String> f(); }",
            "interface Grandchild extends Heir {}");
    private final AsyncInterfaces interfaces = new AsyncInterfaces(program::find);

    @Test
    void declaredMethod_isAsyncByItsAnnotation() {
        assertThat(interfaces.isAsync("p/Base", "f", TASK)).isTrue();
        assertThat(interfaces.isAsync("p/Base", "plain", TASK)).isFalse();
    }

    @Test
    void overload_isToldApartByItsDescriptor() {
        assertThat(interfaces.isAsync("p/Base", "f", "(I)Ldev/continuo/Task;")).isTrue();
        assertThat(interfaces.isAsync("p/Base", "f", "(J)Ldev/continuo/Task;")).isFalse();
    }

    @Test
    void inheritedMethod_isAsync() {
        assertThat(interfaces.isAsync("p/Heir", "f", TASK)).isTrue();
        assertThat(interfaces.isAsync("p/Grandchild", "f", TASK)).isTrue();
        assertThat(interfaces.isAsync("p/Grandchild", "plain", TASK)).isFalse();
    }

    @Test
    void methodRedeclaredWithoutAnnotation_isNotAsync() {
        assertThat(interfaces.isAsync("p/Redeclared", "f", TASK)).isFalse();
        assertThat(interfaces.isAsync("p/Redeclared", "f", "(I)Ldev/continuo/Task;"))
                .isTrue();
    }

    @Test
    void unknownInterface_isNotAsync() {
        assertThat(interfaces.isAsync("p/Missing", "f", TASK)).isFalse();
    }

    @Test
    void interfaceNewerThanTheWeaver_isReadAllTheSame() {
        AsyncInterfaces newer = new AsyncInterfaces(name -> {
            byte[] classFile = program.find(name).clone();
            classFile[7] = 127;
            return classFile;
        });

        assertThat(newer.isAsync("p/Heir", "f", TASK)).isTrue();
        assertThat(newer.isAsync("p/Heir", "plain", TASK)).isFalse();
    }

    @Test
    void interfaceOfTheJdk_isNotAsyncWhateverItsClassFileIs() {
        AsyncInterfaces unreadable = new AsyncInterfaces(name -> new byte[] {0, 0, 0, 0, 0, 0, 127, 127, 0, 0});

        assertThat(unreadable.isAsync("java/util/concurrent/Callable", "call", "()Ljava/lang/Object;"))
                .isFalse();
    }

    @Test
    void interfaceAskedForAgain_isReadOnce() {
        AtomicInteger finds = new AtomicInteger();
        AsyncInterfaces counting = new AsyncInterfaces(name -> {
            finds.incrementAndGet();
            return program.find(name);
        });

        counting.isAsync("p/Base", "f", TASK);
        counting.isAsync("p/Base", "plain", TASK);

        assertThat(finds).hasValue(1);
    }

    @Test
    void annotation_isFoundByItsDescriptor() {
        ClassNode node = program.node("Base");

        assertThat(AsyncInterfaces.annotation(Program.method(node, "f"), Names.ASYNC).desc)
                .isEqualTo(Names.ASYNC);
        assertThat(AsyncInterfaces.annotation(Program.method(node, "f"), Names.GUARDED))
                .isNull();
        assertThat(AsyncInterfaces.annotation(Program.method(node, "plain"), Names.ASYNC))
                .isNull();
        assertThat(AsyncInterfaces.isAsync(Program.method(node, "f"))).isTrue();
    }
}
