package dev.continuo.it.weaver;

import static dev.continuo.it.weaver.Case.keepsMeaning;

import org.junit.jupiter.api.Test;

/** Cases 50 to 56, 62 and 64: kinds of methods and classes. */
class MethodsAndClassesIT {
    @Test
    void case50_bridgeMethods() {
        keepsMeaning("""
                abstract class Base<T> { @Async abstract Task<T> get(T in); @Async CompletionStage<T> stage(T in) { return Task.of(in); } @Async Task<? extends Number> num() { return Task.of(await(v(0))); } }
                class Sub extends Base<String> {
                  @Override @Async Task<String> get(String in) { return Task.of(in + await(v("got"))); }
                  @Override @Async Task<String> stage(String in) { return Task.of(await(super.stage(in)) + await(v("staged"))); }
                  @Override @Async Task<Integer> num() { return Task.of(await(v(5)) + await(super.num()).intValue()); }
                }
                interface Fn<A, R> { @Async Task<R> apply(A a); default Task<R> twice(A a) { return apply(a); } }
                class Len implements Fn<String, Integer> { @Override @Async public Task<Integer> apply(String s) { return Task.of(s.length() + await(v(1))); } }
                class Case {
                  @Async static <T> Task<String> use(Base<T> b, T t) { return Task.of("" + await(b.get(t)) + await(b.stage(t)) + await(b.num())); }
                  @Async static <A, R> Task<R> call(Fn<A, R> f, A a) { return f.apply(a); }
                  @Async static Task<Object> run() {
                    return Task.of(await(use(new Sub(), "x")) + await(new Sub().get("y")) + await(call(new Len(), "four")) + await(new Len().twice("z")));
                  }
                }
                """);
    }

    @Test
    void case51_superCalls() {
        keepsMeaning("""
                class Base { int x = 2; @Async Task<Integer> m(int i) { return Task.of(i + await(v(x))); } int plain(int i) { return i * 2; } }
                class Mid extends Base { }
                class Case extends Mid {
                  int x = 50;
                  @Override @Async Task<Integer> m(int i) { int r = await(super.m(await(v(i)))) + super.plain(await(v(3))) + super.x; return super.m(r); }
                  @Override int plain(int i) { return -1; }
                  @Override public String toString() { return super.toString().substring(0, 6); }
                  @Async static Task<Object> run() { Base b = new Case(); return Task.of(await(b.m(10)) + "" + b.plain(1) + b + await(v(1))); }
                }
                """);
    }

    @Test
    void case52_interfaceMethods() {
        keepsMeaning(9, """
                interface I {
                  int k();
                  @Async default Task<String> d(long l) { String s = await(p("d" + l)); return Task.of(s + await(st(k())) + k()); }
                  @Async private Task<String> p(String s) { await(pause()); return Task.of(s + k() + await(ps(2))); }
                  @Async private static Task<Integer> ps(int i) { return Task.of(i + await(v(1))); }
                  @Async static Task<String> st(int i) { return Task.of("st" + await(v(i)) + await(ps(i))); }
                }
                interface J extends I { @Override @Async default Task<String> d(long l) { return Task.of("J" + await(I.super.d(l + 1))); } }
                class Case implements J {
                  @Override public int k() { return 7; }
                  @Override @Async public Task<String> d(long l) { return Task.of(await(J.super.d(l)) + await(v("!"))); }
                  @Async static Task<Object> run() { I i = () -> 3; return Task.of(await(new Case().d(1)) + await(i.d(5)) + await(I.st(9))); }
                }
                """);
    }

    @Test
    void case53_privateMembersAndNestedClasses() {
        keepsMeaning("""
                class Case {
                  private int secret = 1; private static long hidden = 5;
                  @Async private Task<Integer> priv(int i) { secret += i; log(Task.current() == root); return Task.of(await(v(secret)) + i); }
                  @Async private static Task<Long> spriv(long i) { hidden += i; log(Task.current() == root); return Task.of(await(v(hidden))); }
                  static Task<?> root;
                  class Inner { private int x = 3; @Async Task<String> go(Case other) { x += await(other.priv(2)); secret += await(v(1)); hidden++; return Task.of(x + " " + await(spriv(3)) + secret + await(priv(1))); } }
                  static class Nested { @Async private Task<String> go(Inner i) { await(pause()); i.x += 100; return Task.of("" + i.x); } }
                  @Async static Task<Object> run() {
                    root = Task.current();
                    Case c = new Case(); Inner in = c.new Inner();
                    String out = await(in.go(c)) + await(new Nested().go(in));
                    int n = await(v(4)); String cap = out;
                    class Local { @Async Task<String> go(int k) { return Task.of(cap.length() + n + k + await(v("local"))); } }
                    Object anon = new Object() { int y = n; @Async Task<Integer> go() { y += await(v(n)); return Task.of(y); } @Override public String toString() { return "anon" + y + cap.length(); } };
                    out += await(new Local().go(2)) + anon + c.secret + hidden;
                    return Task.of(out);
                  }
                }
                """);
    }

    @Test
    void case54_lambdas() {
        keepsMeaning("""
                class Case {
                  int f = 3;
                  @Async Task<Integer> times(int k) { return Task.of(f * await(v(k))); }
                  @Async static Task<Integer> twice(Integer k) { return Task.of(2 * await(v(k))); }
                  @Async static <T> Task<T> call(AsyncCallable<T> c) throws Exception { return c.call(); }
                  @Async Task<Object> go() throws Exception {
                    int x = await(v(5)); long y = 6; String s = await(v("s"));
                    Supplier<Integer> plain = () -> x + 1;
                    AsyncCallable<String> c = () -> { int z = await(v(x)); await(pause()); return Task.of(s + z + y + f + plain.get()); };
                    AsyncFunction<Integer, Integer> m = this::times, st = Case::twice, nested = i -> { int q = await(v(i)); return Task.of(await(call(() -> { await(pause()); return Task.of(q + x + i); }))); };
                    AsyncBiFunction<Case, Integer, Integer> unbound = Case::times;
                    AsyncSupplier<Integer> tail = () -> times(await(v(2)));
                    AsyncRunnable thrower = () -> { try { await(fail(new IllegalStateException("in lambda"))); } finally { log("fin" + await(v(x))); } return Task.done(); };
                    String out = await(c.call()) + await(m.apply(2)) + await(st.apply(4)) + await(nested.apply(8)) + await(unbound.apply(this, 7)) + await(tail.get()) + plain.get();
                    try { await(thrower.run()); } catch (IllegalStateException e) { out += e.getMessage(); }
                    return Task.of(out + await(call(() -> v("direct"))));
                  }
                  @Async static Task<Object> run() throws Exception { return new Case().go(); }
                }
                """);
    }

    /** What isn't made for an {@code @Async} interface starts a task. */
    @Test
    void case54_referencesAndLambdasAsPlainFunctions() {
        keepsMeaning("""
                class Case {
                  int f = 3;
                  @Async Task<Integer> times(int k) { return Task.of(f * await(v(k))); }
                  @Async private static Task<Integer> twice(Integer k) { return Task.of(2 * await(v(k))); }
                  @Async static CompletableFuture<String> text(Object o) { await(pause()); return CompletableFuture.completedFuture("t" + o); }
                  @Async Task<Object> go() throws Exception {
                    Function<Integer, Task<Integer>> bound = this::times, st = Case::twice;
                    BiFunction<Case, Integer, CompletionStage<Integer>> unbound = Case::times;
                    IntFunction<Task<Integer>> primitive = this::times;
                    Supplier<Task<Integer>> plain = () -> times(f);
                    Callable<CompletableFuture<String>> future = () -> text(f);
                    String out = "" + await(bound.apply(2)) + await(st.apply(4)) + await(unbound.apply(this, 7)) + await(primitive.apply(5)) + await(plain.get()) + await(future.call());
                    for (Task<Integer> t : Arrays.asList(bound.apply(await(v(6))))) out += await(t);
                    return Task.of(out + await(Optional.of(await(v(9))).map(this::times).get()));
                  }
                  @Async static Task<Object> run() throws Exception { return new Case().go(); }
                }
                """);
    }

    @Test
    void case54_lambdasInCodeThatCantBeReached() {
        keepsMeaning("""
                class Case {
                  @Async static Task<Object> run() throws Exception {
                    if (false) { AsyncCallable<Integer> never = () -> { await(pause()); return v(1); }; log(await(never.call())); }
                    try { } catch (IllegalStateException e) { AsyncRunnable nor = () -> { await(fail(e)); return Task.done(); }; await(nor.run()); }
                    return Task.of(await(v("reached")));
                  }
                }
                """);
    }

    @Test
    void case55_genericsAndOverloads() {
        keepsMeaning("""
                class Case {
                  @Async static <T extends Number & Comparable<T>> Task<T> max(List<? extends T> all) { T best = null; for (T t : all) { T x = await(v(t)); if (best == null || x.compareTo(best) > 0) best = x; } return Task.of(best); }
                  @Async Task<String> o(int i) { return Task.of("int" + await(v(i))); }
                  @Async Task<String> o(long i) { return Task.of("long" + await(v(i))); }
                  @Async Task<String> o(Object i) { return Task.of("obj" + await(v(i))); }
                  @Async Task<String> o(int... i) { return Task.of("var" + await(v(i.length))); }
                  @Async static Task<String> o(String s, int i) { return Task.of("static" + await(v(s)) + i); }
                  @Async static Task<String> o$1(int i) { return Task.of("clash" + await(v(i))); }
                  @Async Task<String> o$2(int i) { return Task.of("clash2" + await(v(i))); }
                  @Async static Task<Object> run() { Case c = new Case(); return Task.of(await(max(Arrays.asList(3, 9, 4))) + await(c.o(1)) + await(c.o(2L)) + await(c.o("s")) + await(c.o(1, 2, 3)) + await(o("t", 5)) + await(o$1(6)) + await(c.o$2(7))); }
                }
                """);
    }

    @Test
    void case56_returnTypes() {
        keepsMeaning("""
                @SuppressWarnings({"rawtypes", "unchecked"})
                class Case {
                  @Async static CompletionStage<String> stage(int i) { await(pause()); return i == 0 ? Task.of("S0") : CompletableFuture.completedFuture("S1"); }
                  @Async static CompletableFuture<Integer> future(int i) { if (i == 0) return CompletableFuture.completedFuture(await(v(10))); CompletableFuture<Integer> f = new CompletableFuture<>(); f.complete(await(v(20))); return f; }
                  @Async static Task raw(Object o) { return Task.of(await(v(o))); }
                  @Async static Task<?> wild() { return raw("w"); }
                  @Async static Task<? extends CharSequence> bounded() { Task<String> t = task("b"); await(pause()); return t; }
                  @Async static Task<Void> none() { await(pause()); return Task.done(); }
                  @Async static Task<int[]> array() { return Task.of(new int[] {await(v(1)), 2}); }
                  @Async static Task<Object> run() {
                    String out = await(stage(0)) + await(stage(1)) + await(future(0)) + await(future(1)) + await(raw("r")) + await(wild()) + await(bounded()).length() + await(none()) + await(array())[1];
                    int x = (Integer) await(raw(3)) + await(stage("st".length() > 1 ? 4 : 5)).length() + await(probe.Probe.stage(6));
                    return Task.of(out + x);
                  }
                }
                """);
    }

    @Test
    void case62_deepRecursionAndLongLoops() {
        keepsMeaning("""
                class Case {
                  @Async static Task<Integer> down(int n) { if (n == 0) return Task.of(await(v(0))); return Task.of(await(down(n - 1)) + 1); }
                  @Async static Task<Integer> later(int n) { if (n > 0) { await(pause()); return Task.of(await(later(n - 1)) + 1); } return Task.of(0); }
                  @Async static Task<Object> run() {
                    int sum = 0;
                    for (int i = 0; i < 3000; i++) sum += await(v(i)) % 7;
                    return Task.of(await(down(300)) + " " + await(later(500)) + " " + sum);
                  }
                }
                """);
    }

    @Test
    void recordsEnumsAndStaticInitializers() {
        keepsMeaning(16, """
                record Point(int x, long y) { static int made; Point { made++; log("made" + x); } @Async Task<Point> plus(Point o) { return Task.of(new Point(await(v(x)) + o.x, y + await(v(o.y)))); } @Async static Task<Point> zero() { await(pause()); return Task.of(new Point(0, 0)); } }
                enum Op { ADD { @Override @Async Task<Integer> on(int a, int b) { return Task.of(await(v(a)) + b); } }, MUL { @Override @Async Task<Integer> on(int a, int b) { return Task.of(a * await(v(b))); } }; @Async abstract Task<Integer> on(int a, int b); }
                class Case {
                  static final AsyncCallable<String> C; static { String s = "init"; C = () -> Task.of(s + await(v(1))); }
                  @Async static Task<Object> run() throws Exception { String out = await(C.call()); for (Op op : Op.values()) out += await(op.on(3, 4)); return Task.of(out + await(await(Point.zero()).plus(new Point(2, await(v(5L))))) + Point.made); }
                }
                """);
    }
}
