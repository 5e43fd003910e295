package dev.continuo.it.weaver;

import static dev.continuo.it.weaver.Case.keepsMeaning;

import org.junit.jupiter.api.Test;

/** Cases 24 to 29: objects under construction across an await. */
class ConstructionIT {
    /** A class that shows when it is initialized and with what it is made. */
    private static final String FOO = """
            class Foo {
              static { log("clinit"); }
              final String s;
              Foo(Object a) { log("one"); s = "F" + a; }
              Foo(Object a, Object b) { log("two"); s = "F" + a + b; }
              Foo(long a, Foo b, double c, Object... more) { log("many"); s = "F" + a + b + c + Arrays.toString(more); }
              @Override public String toString() { return s; }
            }
            """;

    @Test
    void case24_nestedConstructors() {
        keepsMeaning(FOO + """
                        class Case {
                          static String f(Object a, long l, Object b) { return a + "" + l + b; }
                          @Async static Task<Object> run() {
                            Foo foo = new Foo(await(v("a")), new Foo("z", await(v("b"))));
                            String s = f(new Foo(await(v(1))), await(v(2L)), new Foo(new Foo(new Foo(await(v(3)), await(v(4))))));
                            return Task.of(foo + s + new Foo(await(v(7L)), new Foo(await(v("i"))), await(v(.5)), await(v("x")), await(v("y"))));
                          }
                        }
                        """);
    }

    @Test
    void case25_conditionsInConstructorArguments() {
        keepsMeaning(FOO + """
                        class Case {
                          @Async static Task<Object> run() {
                            String out = "";
                            for (int i = 0; i < 4; i++) {
                              out += new Foo(i % 2 == 0 ? await(v("e")) : "odd", i);
                              out += new Foo(await(v(i)) > 1 && await(v(true)), i > 2 || await(v(false)) ? new Foo(await(v(i))) : null);
                              out += new Foo(i == 3 ? 1L : await(v(2L)), i == 1 ? new Foo(await(v(1)) == 2 ? "a" : await(v("b"))) : null, i);
                            }
                            return Task.of(out);
                          }
                        }
                        """);
    }

    /** The return before it leaves labels where the allocation begins. */
    @Test
    void case25_conditionsAfterAReturnOfBranches() {
        keepsMeaning(FOO + """
                        class Case {
                          @Async static Task<Object> one(int i) {
                            if (i == 0) return i > 5 ? v((Object) "a") : Task.<Object>of("b");
                            new Foo(i == 1 ? 1 : await(v(2)), await(v(3)));
                            return v((Object) new Foo(i, i == 1 ? await(v(4)) : 5));
                          }
                          @Async static Task<Object> run() { return Task.of("" + await(one(0)) + await(one(1)) + await(one(2))); }
                        }
                        """);
    }

    @Test
    void case26_jumpOutOfConstructorArguments() {
        keepsMeaning(14, FOO + """
                        class Case {
                          @Async static Task<Object> run() {
                            String out = "";
                            for (int i = 0; i < 5; i++) {
                              try {
                                out += new Foo(switch (i) {
                                  case 0 -> await(v("z"));
                                  case 1 -> { if (await(v(true))) { throw new IllegalStateException("i" + await(v(1))); } yield 1; }
                                  case 2 -> { for (; ; ) { if (await(v(true))) { break; } } yield "two"; }
                                  default -> await(v(i));
                                }, await(v(i)));
                                if (i == 3) { return Task.of(new Foo(await(v(out)))); }
                              } catch (IllegalStateException e) { out += e.getMessage(); continue; }
                            }
                            return Task.of(out);
                          }
                        }
                        """);
    }

    @Test
    void case26_throwOutOfConstructorArguments() {
        keepsMeaning(FOO + """
                        class Case {
                          static int bad(int i) { throw new IllegalStateException("bad" + i); }
                          @Async static Task<Object> run() {
                            String out = "";
                            for (int i = 0; i < 3; i++) {
                              try { out += new Foo(await(v(1)), i == 1 ? bad(await(v(2))) : new Foo(await(i == 2 ? Probe2.<Object>no() : v("n")))); }
                              catch (IllegalStateException e) { out += e.getMessage(); }
                            }
                            return Task.of(out);
                          }
                        }
                        class Probe2 { @Async static <T> Task<T> no() { return fail(new IllegalStateException("no")); } }
                        """);
    }

    @Test
    void case27_classInitializationBeforeTheArguments() {
        keepsMeaning("""
                class Case {
                  @Async static Task<Object> run() {
                    Object a = new A(await(v("a")));
                    Object b = new B(new A(await(v("a2"))), await(v("b")) == null ? await(v(1)) : 2);
                    Object c = null;
                    try { c = new C(await(v("c"))); } catch (ExceptionInInitializerError e) { log("failed"); }
                    try { c = new C(await(v("c2"))); } catch (NoClassDefFoundError e) { log("absent"); }
                    return Task.of(a.getClass() + "" + b.getClass() + c);
                  }
                }
                class A { static { log("initA"); } A(Object o) { log("newA"); } }
                class B { static { log("initB"); } B(Object o, int i) { log("newB"); } }
                class C { static { log("initC"); if (true) throw new IllegalStateException("C"); } C(Object o) { log("newC"); } }
                """);
    }

    @Test
    void case28_droppedAndDuplicatedObjects() {
        keepsMeaning(FOO + """
                        class Case {
                          Object f; static Object g; Object[] arr = new Object[2];
                          @Async static Task<Object> run() {
                            new Foo(await(v("dropped")));
                            Object x, y; Case c = new Case(); int i = 0;
                            x = y = c.f = g = new Foo(await(v("kept")), await(v(2)));
                            c.arr[i++] = y = new Foo(i, await(v(i)));
                            String s = i + "" + i++ + new Foo(i++, await(v(i++))) + i;
                            new Foo(await(v(1L)), new Foo(await(v("in"))), i);
                            Object late = new Foo(await(v(i))).s.concat(await(v("late")));
                            return Task.of("" + x + (x == c.f) + (c.f == g) + y + (c.arr[0] == y) + s + late);
                          }
                        }
                        """);
    }

    @Test
    void case29_arrayLiteralsAndVarargs() {
        keepsMeaning("""
                class Case {
                  static String f(Object... all) { return Arrays.deepToString(all); }
                  static int sum(int first, int... more) { for (int m : more) first = first * 3 + m; return first; }
                  @Async static Task<Object> run() {
                    int[] a = {await(v(1)), 2, await(v(3))};
                    long[][] b = {{await(v(4L))}, {}, {5, await(v(6L))}, null};
                    Object[] c = {await(v("x")), new Object[] {await(v(null)), await(v('c'))}};
                    String[] d = new String[await(v(2))]; d[await(v(1))] = await(v("d"));
                    int[][] e = new int[await(v(2))][await(v(1))];
                    boolean[] z = {await(v(true)), false, await(v(true)) && await(v(false))};
                    return Task.of(f(a, b, c, d, e, z) + f() + f(await(v(1)), await(v("two"))) + sum(await(v(1))) + sum(1, await(v(2)), 3, await(v(4))));
                  }
                }
                """);
    }

    @Test
    void constructionInEveryPosition() {
        keepsMeaning(FOO + """
                        class Case extends Foo {
                          Case(Object o) { super(o); }
                          class Inner { final Object o; Inner(Object o) { this.o = o; } }
                          @Async Task<Object> in() {
                            Inner i = new Inner(await(v("inner")));
                            Inner k = new Case(await(v("outer"))).new Inner(new Inner(await(v("deep"))).o);
                            final int n = await(v(3));
                            Object anonymous = new Foo(await(v("anon")), n) { @Override public String toString() { return s + n + Case.this.s; } };
                            long l = n; double d = 2;
                            try { return Task.of(l + new Foo(await(v("t"))).s + i.o + k.o + anonymous + d); }
                            finally { log(new Foo(await(v("finally")), l)); }
                          }
                          @Async static Task<Object> run() {
                            Object o = await(new Case(await(v("self"))).in());
                            throw new IllegalStateException(new Foo(await(v("why")), o).s, new RuntimeException(await(v("cause"))));
                          }
                        }
                        """);
    }
}
