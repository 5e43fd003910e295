package dev.continuo.it.weaver;

import static dev.continuo.it.weaver.Case.keepsMeaning;

import org.junit.jupiter.api.Test;

/** Results that are boxed by a return and unboxed at the await of the call. */
class PrimitiveResultsIT {
    @Test
    void everyType_atItsLimits() {
        keepsMeaning("""
                class Case {
                  @Async static Task<Boolean> z(boolean v) { return Task.of(v); }
                  @Async static Task<Byte> b(byte v) { if (v < 0) await(pause()); return Task.of(v); }
                  @Async static Task<Short> s(short v) { return Task.of(v); }
                  @Async static Task<Character> c(char v) { return Task.of(v); }
                  @Async static Task<Integer> i(int v) { return Task.of(v); }
                  @Async static Task<Long> j(long v) { await(pause()); return Task.of(v); }
                  @Async static Task<Float> f(float v) { return Task.of(v); }
                  @Async static Task<Double> d(double v) { return Task.of(v); }
                  @Async static Task<Object> run() {
                    boolean t = await(z(true)), n = await(z(false));
                    byte lb = await(b(Byte.MIN_VALUE)), hb = await(b(Byte.MAX_VALUE));
                    short ls = await(s(Short.MIN_VALUE)), hs = await(s(Short.MAX_VALUE));
                    char lc = await(c('\\0')), hc = await(c(Character.MAX_VALUE));
                    int li = await(i(Integer.MIN_VALUE)), hi = await(i(Integer.MAX_VALUE));
                    long lj = await(j(Long.MIN_VALUE)), hj = await(j(Long.MAX_VALUE));
                    float nf = await(f(-0f)), mf = await(f(Float.MIN_VALUE));
                    double nd = await(d(Double.NaN)), md = await(d(-Double.MAX_VALUE));
                    log(t + " " + n + " " + lb + hb + " " + ls + hs + " " + (int) lc + (int) hc);
                    return Task.of(li + " " + hi + " " + lj + hj + " " + nf + mf + " " + nd + md + await(j(7)).intValue());
                  }
                }
                """);
    }

    @Test
    void callee_thatSuspendsOrThrowsBeforeItReturns() {
        keepsMeaning("""
                class Case {
                  @Async static Task<Long> twice(int v) {
                    long sum = await(v(v));
                    if (sum == 3) throw new IllegalStateException("three");
                    return Task.of(sum + await(v(v)));
                  }
                  @Async static Task<Integer> down(int n) { return n == 0 ? Task.of(await(v(1000))) : Task.of(await(down(n - 1)) + 1); }
                  @Async static Task<Object> run() {
                    long sum = 0;
                    for (int k = 0; k < 6; k++) {
                      try { sum = sum * 31 + await(twice(k)) + await(down(k)); } catch (IllegalStateException e) { log(e.getMessage()); }
                    }
                    return Task.of(sum);
                  }
                }
                """);
    }

    @Test
    void tailCalls_passTheRequestOn() {
        keepsMeaning("""
                class Case {
                  @Async static Task<Integer> leaf(int v) { if (v == 2) await(pause()); return Task.of(v * 1000); }
                  @Async static Task<Integer> outer(int v) { if (v == 1) await(pause()); return leaf(v); }
                  @Async static Task<Integer> guarded(int v) { try { return outer(v); } finally { log("left"); await(pause()); } }
                  @Async static Task<Object> run() {
                    int a = await(outer(1)), b = await(outer(2)), c = await(outer(3)), d = await(guarded(1));
                    return Task.of(a + b + c + d);
                  }
                }
                """);
    }

    @Test
    void resultOfAnotherType_orNone() {
        keepsMeaning("""
                class Case {
                  @Async static Task<Object> any(int v) {
                    if (v == 3) await(pause());
                    if (v == 0) return Task.of(1L);
                    if (v == 1) return Task.of(null);
                    if (v == 2) return Task.of('x');
                    return Task.of(v);
                  }
                  @Async static Task<Integer> none() { return Task.of(null); }
                  @Async static Task<Object> run() {
                    int sum = 0;
                    for (int k = 0; k < 4; k++) {
                      try { sum += (Integer) await(any(k)); } catch (ClassCastException | NullPointerException e) { log(e.getClass()); }
                    }
                    try { int n = await(none()); sum += n; } catch (NullPointerException e) { log("none"); }
                    return Task.of(sum);
                  }
                }
                """);
    }

    @Test
    void valuesBelow_andBranchesBehind_keepTheirPlace() {
        keepsMeaning("""
                class Case {
                  @Async static Task<Double> d(double v) { return Task.of(v); }
                  @Async static Task<Boolean> less(int a, int b) { if (a == 1) await(pause()); return Task.of(a < b); }
                  @Async static Task<Object> run() {
                    int k = 0;
                    long[] a = {1, 2, 3};
                    while (await(less(k, 3))) { a[k] += k++ + (long) (double) await(d(k * 1e10)) * (await(less(k, 2)) ? 2 : 3); }
                    return Task.of(Arrays.toString(a));
                  }
                }
                """);
    }
}
