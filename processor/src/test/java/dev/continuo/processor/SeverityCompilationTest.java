package dev.continuo.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeverityCompilationTest {
    private static final String BODY = """
            %s
            class Program {
                %s
                void run(Task<String> task) {
                    await(task); // here
                }
            }
            """;
    private static final String DECLARATION = """
            %s
            class Program {
                %s
                @Async
                int run() { return 0; } // here
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {BODY, DECLARATION})
    void option_warn_warningThatNamesItsKey(String program) {
        String body = program.formatted("", "");
        Compilation compilation = compile("warn", body);

        assertThat(compilation.errors()).isEmpty();
        Expectation.assertOnly(
                compilation.warnings(), rule(body), "(@SuppressWarnings(\"Continuo/", Expectation.line(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {BODY, DECLARATION})
    void option_off_silent(String program) {
        Compilation compilation = compile("off", program.formatted("", ""));

        assertThat(compilation.diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {BODY, DECLARATION})
    void suppression_onMethodOrType_silencesWarning(String program) {
        String suppression = "@SuppressWarnings({\"x\", \"Continuo/%s\"})".formatted(rule(program));

        assertThat(compile("warn", program.formatted(suppression, "")).diagnostics())
                .isEmpty();
        assertThat(compile("warn", program.formatted("", suppression)).diagnostics())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {BODY, DECLARATION})
    void suppression_ofError_hasNoEffect(String program) {
        String suppression = "@SuppressWarnings(\"Continuo/%s\")".formatted(rule(program));

        assertThat(compile("error", program.formatted("", suppression)).errors())
                .hasSize(1);
    }

    @Test
    void suppression_onLocalVariable_silencesWarning() {
        Compilation compilation = compile("warn", """
                class Program {
                    void run(Task<String> task) {
                        @SuppressWarnings("Continuo/AwaitOutsideAsync") String s = await(task);
                    }
                }
                """);

        assertThat(compilation.diagnostics()).isEmpty();
    }

    @Test
    void option_unknownValue_refused() {
        Compilation compilation =
                Programs.compile(List.of("-Acontinuo.GuardType=fatal"), Programs.source("A", "class A {}"));

        assertThat(compilation.errors()).hasSize(1);
        assertThat(compilation.errors().get(0).getMessage(null))
                .isEqualTo("[Continuo/UnknownOption] Option '-Acontinuo.GuardType' has the value 'fatal':"
                        + " a rule's severity is one of 'off', 'warn' and 'error'. Write one of them.");
    }

    private static Compilation compile(String severity, String body) {
        JavaFileObject source = Programs.source("Program", body);
        return Programs.compile(
                List.of("-Acontinuo.AwaitOutsideAsync=" + severity, "-Acontinuo.AsyncReturnType=" + severity), source);
    }

    private static String rule(String program) {
        return program.contains("await(") ? "AwaitOutsideAsync" : "AsyncReturnType";
    }
}
