package dev.continuo.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.continuo.agent.fixture.Program;
import dev.continuo.agent.weave.Weaver;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.ProtectionDomain;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_ERR)
class WeavingTransformerTest {
    private static final ProtectionDomain DOMAIN = WeavingTransformerTest.class.getProtectionDomain();
    private static final Program PROGRAM = Program.of(
            "class Good { @Async static Task<String> m() { return Task.of(\"x\"); } }",
            "class Bad { @Async static Task<Void> m() { synchronized (Bad.class) { await(Task.done()); } return null; } }",
            "interface Fn { @Async Task<String> f(); }",
            "class Lambda { Fn fn = () -> Task.of(await(Task.of(\"x\"))); }",
            "class Plain {}");

    private final WeavingTransformer transformer = new WeavingTransformer();
    private final ClassLoader loader = new ClassLoader(null) {
        @Override
        public InputStream getResourceAsStream(String name) {
            byte[] bytes = PROGRAM.find(name.replace(".class", ""));
            return bytes == null ? null : new ByteArrayInputStream(bytes);
        }
    };

    private byte[] transform(String name) {
        return transformer.transform(loader, "p/" + name, null, DOMAIN, PROGRAM.bytes(name));
    }

    private static String errorsOf(Runnable action) {
        PrintStream old = System.err;
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        try {
            System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
            action.run();
        } finally {
            System.setErr(old);
        }
        return errors.toString(StandardCharsets.UTF_8);
    }

    private static byte[] silently(Supplier<byte[]> action) {
        byte[][] result = new byte[1][];
        errorsOf(() -> result[0] = action.get());
        return result[0];
    }

    @Test
    void class_thatIsLoaded_isWoven() throws Exception {
        assertThat(transform("Good")).isEqualTo(new Weaver(PROGRAM::find).weave(PROGRAM.bytes("Good")));
    }

    @Test
    void classWithoutName_isWoven() {
        assertThat(transformer.transform(loader, null, null, DOMAIN, PROGRAM.bytes("Good")))
                .isNotNull();
    }

    @Test
    void class_withNothingToWeave_isLeftAsItIs() {
        assertThat(transform("Plain")).isNull();
    }

    @Test
    void class_ofTheBootLoader_isLeftAsItIs() {
        assertThat(transformer.transform(null, "p/Good", null, DOMAIN, PROGRAM.bytes("Good")))
                .isNull();
    }

    @Test
    void class_thatIsRedefined_isLeftAsItIs() {
        assertThat(transformer.transform(loader, "p/Good", Object.class, DOMAIN, PROGRAM.bytes("Good")))
                .isNull();
    }

    @Test
    void class_ofTheRuntime_isLeftAsItIs() {
        assertThat(transformer.transform(loader, "dev/continuo/Good", null, DOMAIN, PROGRAM.bytes("Good")))
                .isNull();
    }

    @Test
    void interfacesOfLambdas_areFoundThroughTheLoader() {
        assertThat(errorsOf(() -> assertThat(transform("Lambda")).isNotNull())).isEmpty();
    }

    @Test
    void refusedClass_isReportedAndItsMethodsThrowTheReport() throws Exception {
        String errors = errorsOf(() -> transform("Bad"));
        Program poisoned = PROGRAM.with("Bad", silently(() -> transform("Bad")));

        assertThat(errors).startsWith("[Continuo/AwaitInMonitor] 'p.Bad.m()' (Bad.java:1) awaits inside");
        assertThatThrownBy(() -> poisoned.run("Bad", "m"))
                .hasToString("dev.continuo.support.WeaveError: " + errors.strip());
    }

    @Test
    void bytesThatCantBeRead_areReportedAndNotLoaded() {
        byte[] bytes = "not a class file of dev/continuo/".getBytes(StandardCharsets.US_ASCII);

        String errors = errorsOf(() -> assertThat(transformer.transform(loader, "p/Broken", null, DOMAIN, bytes))
                .as("no bytes make a class")
                .isEmpty());

        assertThat(errors).contains("[Continuo/");
    }

    @Test
    void loaderThatFails_isReportedAsAFault() {
        ClassLoader failing = new ClassLoader(null) {
            @Override
            public InputStream getResourceAsStream(String name) {
                throw new IllegalStateException("no resources");
            }
        };

        String errors = errorsOf(
                () -> assertThat(transformer.transform(failing, "p/Lambda", null, DOMAIN, PROGRAM.bytes("Lambda")))
                        .isNotNull());

        assertThat(errors).contains("[Continuo/WeaverFault] 'p.Lambda' made the weaver fail", "no resources");
    }
}
