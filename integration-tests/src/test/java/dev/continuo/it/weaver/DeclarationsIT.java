package dev.continuo.it.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.agent.diagnostic.WeaveException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;

/** Cases 60, 63 and 64: tables for debuggers, what reflection sees of a method, and classes without a package or name. */
class DeclarationsIT {
    private static final String TABLES = """
            class Case {
              int f = 2;
              @Async Task<Object> go(long limit, String text) {
                int sum = await(v(1));
                for (int i = 0; i < limit; i++) {
                  String word = text + await(v(i));
                  sum += word.length();
                }
                try {
                  double half = sum / 2.0;
                  await(fail(new IllegalStateException("x" + half)));
                } catch (IllegalStateException caught) {
                  return Task.of(caught.getMessage() + await(v(sum)) + f);
                }
                return Task.of(null);
              }
              @Async static Task<Object> run() { return new Case().go(3, "t"); }
            }
            """;

    private static ClassNode node(byte[] classFile) {
        ClassNode node = new ClassNode();
        new ClassReader(classFile).accept(node, 0);
        return node;
    }

    private static MethodNode method(ClassNode node, String name) {
        return node.methods.stream()
                .filter(method -> method.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> variables(MethodNode method) {
        List<String> variables = new ArrayList<>();
        for (LocalVariableNode variable : method.localVariables) {
            variables.add(variable.name + " " + variable.desc);
        }
        return variables;
    }

    private static TreeSet<Integer> lines(MethodNode method) {
        TreeSet<Integer> lines = new TreeSet<>();
        method.instructions.forEach(insn -> {
            if (insn instanceof LineNumberNode line) {
                lines.add(line.line);
            }
        });
        return lines;
    }

    /** Overlaps and doubled lines are looked for in every case. */
    @Test
    void case60_tablesOfVariablesAndLines_areThoseOfTheMethod() throws WeaveException {
        Map<String, byte[]> classFiles = Case.compile(TABLES, 17, true);
        MethodNode plain = method(node(classFiles.get("t/Case")), "go");
        ClassNode woven = node(Weaving.weave(classFiles).get("t/Case"));
        MethodNode body = method(woven, "go$async");
        assertThat(variables(plain)).contains("this Lt/Case;", "half D", "caught Ljava/lang/IllegalStateException;");
        assertThat(variables(body)).isEqualTo(variables(plain));
        assertThat(lines(body)).isEqualTo(lines(plain));
        assertThat(VariableTables.problems(woven)).isEmpty();
        Case.keepsMeaning(TABLES);
    }

    @Test
    void case60_entriesOfTheTableThatLie_changeNothing() throws WeaveException {
        Map<String, byte[]> classFiles = Case.compile(TABLES, 17, true);
        ClassNode node = node(classFiles.get("t/Case"));
        MethodNode go = method(node, "go");
        for (LocalVariableNode variable : go.localVariables) {
            if (variable.name.equals("sum") || variable.name.equals("word")) {
                variable.desc = variable.desc.equals("I") ? "Lno/Such;" : "J";
            }
        }
        LocalVariableNode whole = go.localVariables.get(0);
        go.localVariables.add(new LocalVariableNode("unused", "[D", null, whole.start, whole.end, go.maxLocals));
        go.maxLocals++;
        ClassWriter writer = new ClassWriter(0);
        node.accept(writer);
        Map<String, byte[]> lying = new TreeMap<>(classFiles);
        lying.put("t/Case", writer.toByteArray());
        Map<String, byte[]> all = new TreeMap<>(OracleApi.probe());
        all.putAll(lying);
        Outcome expected = Runs.plain(classFiles).oracle("t.Case");
        assertThat(Runs.woven(Weaving.weave(all)).run("t.Case", "pending")).isEqualTo(expected);
    }

    private static final String DECLARED = """
            @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
            @java.lang.annotation.Target({java.lang.annotation.ElementType.METHOD, java.lang.annotation.ElementType.PARAMETER, java.lang.annotation.ElementType.TYPE_USE})
            @interface Mark { String value(); int[] more() default {1, 2}; }
            class Failed extends Exception { Failed(String m) { super(m); } }
            abstract class Base<K> { @Async protected abstract Task<? extends K> m(K k, List<? super K> all) throws Failed; }
            class Case extends Base<String> {
              @Deprecated @Mark("method") @Override @Async
              public strictfp Task<@Mark("result") String> m(@Mark("parameter") String k, List<? super @Mark("bound") String> all) throws @Mark("thrown") Failed { if (await(v(k.length())) > 1) throw new Failed(k + all); return Task.of(k); }
              @Async @SafeVarargs static <T extends Number & Comparable<T>, X extends Exception> Task<Map<T, X[]>> n(Class<X> x, T... ts) throws X, java.io.IOException { await(v(ts.length)); return Task.of(null); }
              @Async private static Task<int[]> o(int @Mark("array") [] a, boolean b) { a[0] += await(v(b)) ? 1 : 2; return Task.of(a); }
              @Async static Task<Object> run() throws Exception {
                String out = "" + await(n(Failed.class, 1, 2)) + await(o(new int[] {4}, true))[0] + await(new Case().m("k", new ArrayList<Object>()));
                try { await(new Case().m("long", null)); } catch (Failed e) { out += e.getMessage(); }
                return Task.of(out);
              }
            }
            """;

    @Test
    void case63_reflection_seesTheMethodAsItWasDeclared() throws WeaveException {
        Map<String, byte[]> classFiles = Case.compile(DECLARED, 11, true);
        Runs woven = Runs.woven(Runs.weave(classFiles));
        for (String type : List.of("t.Case", "t.Base")) {
            List<String> plain = declarations(Runs.plain(classFiles).load(type));
            assertThat(plain).isNotEmpty();
            assertThat(declarations(woven.load(type))).containsExactlyElementsOf(plain);
        }
        assertThat(String.join("\n", declarations(woven.load("t.Case"))))
                .contains("Mark", "method", "parameter", "result", "bound", "thrown", "array", "java.lang.Deprecated");
        Case.keepsMeaning(DECLARED);
    }

    /** Without what is synthetic, as all that weaving adds is; but with the bridges of the compiler. */
    private static List<String> declarations(Class<?> type) {
        List<String> texts = new ArrayList<>();
        Method[] methods = type.getDeclaredMethods();
        Arrays.sort(methods, Comparator.comparing(Method::toGenericString));
        for (Method method : methods) {
            if (!method.isSynthetic() || method.isBridge() && !method.getName().endsWith("$async")) {
                texts.add(method.toGenericString() + method.getModifiers());
                texts.add(Arrays.toString(method.getAnnotations()));
                texts.add(Arrays.deepToString(method.getParameterAnnotations()));
                texts.add(Arrays.toString(method.getParameters()));
                texts.add(text(method.getAnnotatedReturnType()));
                texts.add(text(method.getAnnotatedParameterTypes()));
                texts.add(text(method.getAnnotatedExceptionTypes()));
            }
        }
        return texts;
    }

    private static String text(AnnotatedType... types) {
        List<String> texts = new ArrayList<>();
        for (AnnotatedType type : types) {
            texts.add(type + Arrays.toString(type.getAnnotations()));
        }
        return texts.toString();
    }

    private static final String NO_PACKAGE = """
            import static dev.continuo.Continuo.*; import static probe.Probe.*; import dev.continuo.*; import dev.continuo.annotation.*;
            class NoPackage {
              interface Greets { @Async Task<String> greet(int i); }
              @Async private Task<String> twice(int i) { return Task.of("" + await(v(i)) + await(v(i))); }
              @Async static Task<Object> run() {
                Greets greets = i -> Task.of("g" + await(new NoPackage().twice(i)));
                return Task.of(await(greets.greet(await(v(4)))));
              }
            }
            """;

    private static Map<String, byte[]> withoutPackage() {
        return SourceCompiler.compile(Map.of("NoPackage.java", NO_PACKAGE), 17, true);
    }

    @Test
    void case64_classWithoutAPackage_keepsItsMeaning() throws WeaveException {
        Map<String, byte[]> classFiles = withoutPackage();
        Outcome expected = Runs.plain(classFiles).oracle("NoPackage");
        Map<String, byte[]> woven = Runs.weave(classFiles);
        BothWeavers.check("without a package", classFiles, woven);
        for (String mode : List.of("ready", "pending", "1", "2", "3")) {
            assertThat(Runs.woven(woven).run("NoPackage", mode)).as(mode).isEqualTo(expected);
        }
    }

    @Test
    void case64_classThatTheJvmNamesToNoAgent_isWovenAllTheSame() throws WeaveException {
        Map<String, byte[]> classFiles = withoutPackage();
        ClassLoader loader = new MemoryLoader(classFiles, getClass().getClassLoader());
        byte[] woven = BothWeavers.byAgent(loader, null, classFiles.get("NoPackage"));
        assertThat(woven).isEqualTo(Weaving.weave(classFiles).get("NoPackage"));
    }
}
