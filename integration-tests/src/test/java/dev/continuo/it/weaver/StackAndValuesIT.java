package dev.continuo.it.weaver;

import static dev.continuo.it.weaver.Case.keepsMeaning;

import org.junit.jupiter.api.Test;

/** Cases 1 to 12: values on the operand stack across an await. */
class StackAndValuesIT {
    @Test
    void case01_mixedTypesUnderAnAwaitInACall() {
        keepsMeaning("""
                class Case {
                  static String all(int i, long l, double d, float f, Object o, char c, boolean z, byte b, short s, int last) {
                    return i + "," + l + "," + d + "," + f + "," + o + "," + c + "," + z + "," + b + "," + s + "," + last;
                  }
                  @Async static Task<Object> run() {
                    byte b = (byte) 200; short s = -3; char c = 'x'; boolean z = true; float f = 1.5f;
                    String first = all(1, 2L, 3.5, f, "o", c, z, b, s, await(v(10)));
                    String second = all(await(v(7)), await(v(1L << 40)), await(v(-0.0)), await(v(Float.NaN)), await(v("p")),
                        await(v('y')), await(v(false)), await(v((byte) -1)), await(v((short) 9)), await(v(11)));
                    return Task.of(first + second);
                  }
                }
                """);
    }

    @Test
    void case02_compoundAssignmentOfArrayElements() {
        keepsMeaning("""
                class Case {
                  @Async static Task<Object> run() {
                    int i = 0; int[] a = {1, 2, 3}; long[] l = {10, 20, 30}; double[] d = {.5, 1.5}; byte[] b = {100, 2};
                    a[i++] += await(v(5));
                    a[i++] *= await(v(7)) + await(v(1));
                    l[--i] -= await(v(3L));
                    l[await(v(2))] <<= await(v(2));
                    d[i] /= await(v(3.0));
                    b[0] += await(v(100));
                    String[] s = {"a", "b"};
                    s[i] += await(v("x")) + i;
                    return Task.of(Arrays.toString(a) + Arrays.toString(l) + Arrays.toString(d) + b[0] + s[1] + i);
                  }
                }
                """);
    }

    @Test
    void case03_compoundAssignmentOfFields() {
        keepsMeaning("""
                class Case {
                  int x = 3; static double z = 9; long y = 2; String s = "s"; char c = 'a';
                  @Async static Task<Object> run() {
                    return new Case().go();
                  }
                  @Async Task<Object> go() {
                    this.x += await(v(4));
                    z /= await(v(2.0));
                    int o = x++ + await(v(5)) * x--;
                    o = x++ + await(v(5));
                    y *= await(v(3));
                    s += await(v("t")) + (s = "u");
                    c += await(v(1));
                    return Task.of(x + " " + z + " " + o + " " + y + " " + s + " " + c);
                  }
                }
                """);
    }

    @Test
    void case04_assignmentsAsValues() {
        keepsMeaning("""
                class Case {
                  static int f; long g;
                  @Async static Task<Object> run() {
                    int[] arr = {1, 2, 3};
                    int x, y, a; Case c = new Case(); long h;
                    x = y = a = await(v(2));
                    int was = arr[await(v(1))]++;
                    int is = --arr[await(v(0))];
                    arr[a] = f = y = await(v(9));
                    h = c.g = await(v(5L));
                    long old = c.g++ + await(v(1L));
                    return Task.of(x + " " + y + " " + a + " " + was + is + Arrays.toString(arr) + f + h + c.g + old);
                  }
                }
                """);
    }

    @Test
    void case05_stringConcatenation() {
        keepsMeaning("""
                class Case {
                  @Async static Task<Object> run() {
                    int i = 1; char c = 'c'; long l = 7; Object nothing = null; double d = .25; boolean z = true;
                    String s = "a" + await(v(1)) + c + await(v("b")) + l + i++ + await(v(i)) + nothing + d + z + await(v(2.5f));
                    s += await(v('q')) + "\\u0001\\u0002" + await(v(null));
                    return Task.of(s);
                  }
                }
                """);
    }

    @Test
    void case06_sixtyFourNestedCalls() {
        String call = "await(v(0))";
        for (int i = 1; i <= 64; i++) {
            call = "f(" + i + "L, " + call + ", await(v(" + i + ")))";
        }
        String inEveryArgument = "await(v(0))";
        for (int i = 1; i <= 24; i++) {
            inEveryArgument = "f(await(v(" + i + "L)), " + inEveryArgument + ", await(v(-" + i + ")))";
        }
        keepsMeaning("""
                class Case {
                  static int f(long a, int b, int c) { log("f" + a); return (int) a * 31 + b * 7 + c; }
                  @Async static Task<Object> run() {
                    return Task.of(CALL + " " + EVERY);
                  }
                }
                """.replace("CALL", call).replace("EVERY", inEveryArgument));
    }

    @Test
    void case07_nullOnTheStackBeforeAnAwait() {
        keepsMeaning("""
                class Case {
                  static String f(String s, Object[] a, int i, Integer n) { return s + a + i + n; }
                  @Async static Task<Object> run() {
                    String one = f(null, null, await(v(1)), null);
                    return Task.of(one + f((String) null, null, 1, await(v((Integer) null))));
                  }
                }
                """);
    }

    @Test
    void case08_nullLocals() {
        keepsMeaning("""
                class Case {
                  @Async static Task<Object> run() {
                    Object n = null;
                    await(v(1));
                    int i = 5;
                    String merged = null;
                    for (int k = 0; k < 3; k++) {
                      await(v(k));
                      if (k == 1) { merged = await(v("m")); }
                      log(merged == null ? "null" : merged.length());
                    }
                    String never = null;
                    await(pause());
                    if (never != null) { never = never.trim(); }
                    return Task.of(merged + i + n + never);
                  }
                }
                """);
    }

    @Test
    void case09_mergeOfNullAndStringAcrossTwoAwaits() {
        keepsMeaning("""
                class Case {
                  static String f(String a, int b, String c) { return a + b + c; }
                  @Async static Task<Object> run() {
                    String y = await(v("yy")); String z = null;
                    String r = f(y == null ? null : y.trim(), await(v(1)), await(v(z == null ? null : z.trim())));
                    String q = f(z == null ? null : z.trim(), await(v(2)), y != null ? await(v("t")) : null);
                    return Task.of(r + q);
                  }
                }
                """);
    }

    @Test
    void case10_breakAndContinueInsideAnExpression() {
        keepsMeaning(14, """
                class Case {
                  static String f(String a, int b) { return a + b; }
                  @Async static Task<Object> run() {
                    StringBuilder sb = new StringBuilder();
                    for (int i = 0; i < 6; i++) {
                      int n = i;
                      sb.append("x").append(f("y" + await(v(i)), switch (n) {
                        case 1 -> { if (await(v(true))) { yield await(v(10)); } yield 3; }
                        case 2 -> await(v(20));
                        case 4 -> throw new IllegalStateException(sb + "" + await(v(4)));
                        default -> { for (int k = 0; ; k++) { if (k == 2) break; await(v(k)); } yield n; }
                      }));
                    }
                    return Task.of(sb.toString());
                  }
                }
                """);
    }

    @Test
    void case11_smallIntegersKeepTheirType() {
        keepsMeaning("""
                class Case {
                  boolean z; byte b; char c; short s;
                  static String f(boolean z, byte b, char c, short s) { return z + "" + b + c + s; }
                  @Async static Task<Object> run() {
                    boolean z = await(v(true)); byte b = (byte) (int) await(v(300)); char c = (char) (await(v('a')) + 1); short s = (short) 70000;
                    await(pause());
                    boolean[] za = new boolean[1]; byte[] ba = {1}; char[] ca = {'z'}; short[] sa = {3};
                    za[0] = z; ba[0] = b; ca[0] = c; sa[0] = s;
                    Case o = new Case();
                    o.z = !z; o.b = b; o.c = c; o.s = s;
                    await(pause());
                    o.z ^= await(v(true)); o.z |= z & await(v(false));
                    b++; c++; s--;
                    return Task.of(f(z, b, c, s) + f(za[0], ba[0], ca[0], sa[0]) + f(o.z, o.b, o.c, o.s) + f(!z, await(v(b)), c, s));
                  }
                }
                """);
    }

    @Test
    void case12_constantsWhoseTypeOnlyTheirUseTells() {
        keepsMeaning("""
                class Case {
                  static String f(boolean a, int b, char c, byte d, boolean e) { return a + " " + b + " " + (int) c + " " + d + e; }
                  @Async static Task<Object> run() {
                    int one = 1; boolean t = true; char c = 1; byte b = 1;
                    String s = f(true, 1, (char) 1, (byte) 1, await(v(false)));
                    String u = f(await(v(true)) ? t : !t, one, c, b, await(v(1)) == 1);
                    boolean w = await(v(true)) ? await(v(1)) > 0 : t;
                    return Task.of(s + u + f(w, await(v(2)), c, b, w));
                  }
                }
                """);
    }
}
