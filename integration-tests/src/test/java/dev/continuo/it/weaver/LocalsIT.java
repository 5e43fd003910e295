package dev.continuo.it.weaver;

import static dev.continuo.it.weaver.Case.keepsMeaning;

import org.junit.jupiter.api.Test;

/** Cases 13 to 21: locals and their types across an await. */
class LocalsIT {
    @Test
    void case13_elementsOfBooleanAndByteArrays() {
        keepsMeaning("""
                class Case {
                  static String f(boolean z, byte b, int last) { return z + "" + b + last; }
                  @Async static Task<Object> run() {
                    boolean[] za = {true, false}; byte[] ba = {-5, 7};
                    String s = f(za[0], ba[0], await(v(1)));
                    boolean z = za[1]; byte b = ba[1];
                    await(pause());
                    za[0] = z; ba[0] = b;
                    za[await(v(1))] |= await(v(true)); ba[await(v(1))] ^= za[1] ? ba[0] : await(v(3));
                    return Task.of(s + f(za[0], ba[0], 2) + f(za[1], ba[1], await(v(3))));
                  }
                }
                """);
    }

    @Test
    void case14_elementOfAnObjectArrayThenItsField() {
        keepsMeaning("""
                class Case {
                  int x; Case(int x) { this.x = x; }
                  @Async static Task<Object> run() {
                    Case[] all = {new Case(1), new Case(2)}; Case[][] deep = {all, {new Case(3)}};
                    int sum = 0;
                    for (Case c : all) { await(v(c.x)); sum += c.x; }
                    for (Case[] row : deep) { for (Case c : row) { sum = sum * 2 + c.x + await(v(1)) * c.x; } }
                    all[await(v(0))].x += await(v(5)) + deep[1][0].x;
                    int[][] g = new int[2][3];
                    g[await(v(1))][await(v(2))] += await(v(9));
                    return Task.of(sum + " " + all[0].x + Arrays.deepToString(g));
                  }
                }
                """);
    }

    @Test
    void case15_mergeOfArrayTypes() {
        keepsMeaning("""
                class Case {
                  @Async static Task<Object> run() {
                    StringBuilder out = new StringBuilder();
                    for (int i = 0; i < 3; i++) {
                      Object o; Object[] a; java.io.Serializable n = null; Object[] m = null;
                      if (i == 0) { o = new Object[] {1}; a = new String[] {"s"}; }
                      else { o = new float[] {1f}; a = new Integer[] {2, 3}; n = new int[0]; m = new Long[] {4L}; }
                      await(pause());
                      out.append(a.length).append(a[0]).append(o instanceof float[]).append(n == null);
                      out.append(m == null ? await(v(-1)) : (Integer) m.length).append((i > 1 ? a : m) == null ? (Integer) 0 : await(v(a.length)));
                    }
                    return Task.of(out.toString());
                  }
                }
                """);
    }

    @Test
    void case16_mergeOfUnrelatedClassesThroughInterfaces() {
        keepsMeaning("""
                class Case {
                  static <T extends Comparable<? super T>> int cmp(T a, T b, int last) { return a.compareTo(b) + last; }
                  @Async static Task<Object> run() {
                    StringBuilder out = new StringBuilder();
                    for (int i = 0; i < 2; i++) {
                      Comparable<?> c = i == 0 ? (Comparable<?>) 1 : "s";
                      CharSequence q = await(v(i)) == 0 ? new StringBuilder("b") : "t";
                      Number n = i == 0 ? (Number) 1L : (Number) 2.0;
                      await(pause());
                      out.append(c).append(q.length()).append(q.charAt(await(v(0)))).append(n.intValue());
                      out.append(cmp(i == 0 ? "a" : "b", await(v("b")), await(v(3))));
                    }
                    return Task.of(out.toString());
                  }
                }
                """);
    }

    @Test
    void case17_wideLocalsWithGaps() {
        keepsMeaning("""
                class Case {
                  @Async static Task<String> f(long a, Object b, double c, int d, long e, String g) {
                    long h = a + e; await(pause()); double k = c * 2; int m = d;
                    await(v(h)); { long gap = await(v(3L)); h += gap; } String s = g + b;
                    double z = await(v(1.0)) + k;
                    return Task.of(a + " " + b + c + d + e + g + h + k + m + s + z);
                  }
                  @Async Task<String> g(long a, Object b) { await(pause()); Object c = b; long x = await(v(a)); return Task.of(x + "" + c + a); }
                  @Async static Task<Object> run() {
                    return Task.of(await(f(1L, "o", 2.5, 3, 1L << 50, "g")) + await(new Case().g(8L, 'c')));
                  }
                }
                """);
    }

    @Test
    void case18_aSlotReusedForOtherTypes() {
        keepsMeaning("""
                class Case {
                  @Async static Task<Object> run() {
                    String out = "";
                    for (int i = 0; i < 3; i++) {
                      { long l = await(v(1L)); out += l; await(pause()); out += l; }
                      { String s = await(v("s")); await(pause()); out += s; }
                      { int k = await(v(i)); double d = k; await(pause()); out += k + d; }
                      { Object o; if (i == 1) { o = await(v("o")); } else { o = null; } await(pause()); out += o; }
                      { float f = i; int[] a = {i}; await(pause()); out += f + a[0]; }
                    }
                    return Task.of(out);
                  }
                }
                """);
    }

    @Test
    void case19_equalValuesStayIndependent() {
        keepsMeaning("""
                class Case {
                  static int f(int a, int b, int c, int d) { return a * 1000 + b * 100 + c * 10 + d; }
                  @Async static Task<Object> run() {
                    int a = await(v(1)), b = a, c = a; int[] p = {a}, q = p;
                    await(pause());
                    a++; b += 2; q[0] = await(v(7)); p = new int[] {5};
                    await(pause());
                    int x = 4;
                    int r = f(x, x++, x, await(v(x = 9)) - x);
                    return Task.of(a + " " + b + c + p[0] + q[0] + r + x);
                  }
                }
                """);
    }

    @Test
    void case20_reassignedParameters() {
        keepsMeaning("""
                class Case {
                  @Async static Task<String> f(int i, long l, String s, Object o) {
                    i++; s += i; await(pause()); l += i; i = await(v(40)); o = s; s = null;
                    await(pause());
                    return Task.of(i + " " + l + s + o);
                  }
                  @Async Task<Integer> count(int n) { while (n-- > 0) { await(v(n)); } return Task.of(n); }
                  @Async static Task<Object> run() {
                    return Task.of(await(f(1, 2, "s", 3)) + await(new Case().count(3)));
                  }
                }
                """);
    }

    @Test
    void case21_definiteAssignmentAfterAnAwait() {
        keepsMeaning("""
                class Case {
                  @Async static Task<Object> run() {
                    String out = "";
                    for (int i = 0; i < 4; i++) {
                      int x; String s; long l;
                      if (await(v(i)) % 2 == 0) { x = await(v(3)); s = "e"; } else { s = await(v("o")); x = i; }
                      if (i > 1) { l = await(v(8L)); out += l; }
                      boolean b;
                      if (i > 2 && (b = await(v(true)))) { out += b; }
                      int y;
                      while ((y = await(v(x))) > 3) { x--; }
                      out += x + s + y;
                    }
                    return Task.of(out);
                  }
                }
                """);
    }
}
