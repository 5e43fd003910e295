package dev.continuo.processor;

import static dev.continuo.processor.Expectation.assertAccepted;
import static dev.continuo.processor.Expectation.assertOnly;
import static dev.continuo.processor.Expectation.assertRefused;
import static dev.continuo.processor.Expectation.assertWarned;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Rules on what the weaver will make of a program. */
class WeaverRulesCompilationTest {
    private static final String TWO = """
            class Program {
                interface Service { @Async Task<Integer> load(); }
                @Async
                Task<Integer> first() { return Task.of(1); } // here
                @Async
                Task<Integer> second() { return Task.of(2); }
            }
            """;

    @Test
    void parameters_asManyAsTheWeaverCanPassOn_accepted() {
        assertAccepted(withParameters(251));
    }

    @Test
    void parameters_oneMore_refused() {
        assertRefused("TooManyParameters", "@Async method 'Program.run' has too many parameters", withParameters(252));
    }

    private static String withParameters(int slots) {
        String parameters =
                IntStream.range(0, slots - 2).mapToObj(i -> "int p" + i).collect(Collectors.joining(", "));
        return """
                class Program {
                    @Async
                    Task<Integer> run(long twice, %s) { return Task.of(p0); } // here
                }
                """.formatted(parameters);
    }

    @Test
    void name_thatWeavingMakes_refused() {
        assertRefused("NameClash", "@Async method 'Program.run' has a name that is taken", """
                class Program {
                    @Async
                    Task<Integer> run() { return Task.of(1); } // here
                    int run$async(String other) { return 1; }
                    interface Face { @Async Task<Integer> run(); int run$async(); }
                }
                """);
    }

    @Test
    void weaver_none_refusedOnce() {
        assertOnly(
                compile("-Acontinuo.weaver=none").errors(), "NoWeaver", "'Program.first' isn't woven: the option", 5);
    }

    @Test
    void weaver_notStated_askedOnlyOnRequest() {
        assertThat(compile().diagnostics()).isEmpty();
        assertWarned("NoWeaver", "the build doesn't say what weaves this program", TWO, "-Acontinuo.NoWeaver=warn");
    }

    @Test
    void weaver_stated_accepted() {
        assertAccepted(TWO, "-Acontinuo.NoWeaver=warn", "-Acontinuo.weaver=agent");
        assertAccepted(TWO, "-Acontinuo.weaver=build");
        assertAccepted("class Program {}", "-Acontinuo.weaver=none");
    }

    @Test
    void weaver_unknown_refused() {
        Compilation compilation = compile("-Acontinuo.weaver=maven");

        assertThat(compilation.errors()).hasSize(1);
        assertThat(compilation.errors().get(0).getMessage(null))
                .isEqualTo("[Continuo/UnknownOption] Option '-Acontinuo.weaver' has the value 'maven': what weaves the"
                        + " program is one of 'agent', 'build' and 'none'. Write it like that.");
    }

    private static Compilation compile(String... options) {
        JavaFileObject source = Programs.source("Program", TWO);
        return Programs.compile(List.of(options), source);
    }
}
