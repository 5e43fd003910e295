package dev.continuo.it.weaver;

import static dev.continuo.it.weaver.Case.keepsMeaning;

import org.junit.jupiter.api.Test;

/** Cases 30 to 41: exceptions, handlers and finally across an await. */
class ExceptionsIT {
    private static final String THROWS = """
            class A extends RuntimeException { A(String m) { super(m); } }
            class B extends A { B(String m) { super(m); } }
            class C extends Exception { C(String m) { super(m); } }
            class Res implements AutoCloseable {
              final String n; final boolean bad;
              Res(String n, boolean bad) { this.n = n; this.bad = bad; log("open" + n); }
              @Override public void close() { log("close" + n); if (bad) throw new A("close" + n); }
              @Override public String toString() { return "Res" + n; }
            }
            """;

    @Test
    void case30_handlerEnteredOnlyAfterTheResume() {
        keepsMeaning(THROWS + """
                        class Case {
                          @Async static Task<Object> run() {
                            String out = "";
                            for (int i = 0; i < 4; i++) {
                              try {
                                try { out += await(i == 0 ? v("ok") : fail(i == 1 ? new B("b") : i == 2 ? new A("a") : new C("c"))); }
                                catch (B e) { out += "inner" + e.getMessage(); await(pause()); }
                                catch (IllegalStateException e) { out += "never"; }
                              } catch (A e) { out += "outer" + e.getMessage(); }
                              catch (Exception e) { out += "last" + e.getMessage() + await(v(i)); }
                            }
                            return Task.of(out);
                          }
                        }
                        """);
    }

    @Test
    void case31_localsAssignedInTry() {
        keepsMeaning(THROWS + """
                        class Case {
                          static int bad(int i) { if (i % 2 == 1) throw new A("bad"); return i; }
                          @Async static Task<Object> run() {
                            String out = "";
                            for (int i = 0; i < 4; i++) {
                              int x = 1; String s = "s"; long l = 5;
                              try { x = await(v(2)); s = "t"; l = bad(await(v(i))); x = 3; s = await(i == 2 ? fail(new B("f")) : v("u")); x = 4; }
                              catch (B e) { out += "B" + x + s + l; s = null; }
                              catch (A e) { await(pause()); out += "A" + x + s + l; }
                              finally { await(pause()); out += "F" + x + s + l; }
                              out += x + s + l;
                            }
                            return Task.of(out);
                          }
                        }
                        """);
    }

    @Test
    void case32_everyCombinationOfThrowsInTryCatchFinally() {
        keepsMeaning(THROWS + """
                        class Case {
                          @Async static Task<String> one(int m) {
                            String out = "";
                            try {
                              try { out += await(v("t")); if ((m & 1) != 0) await(fail(new A("try"))); if ((m & 2) != 0) throw new C("c"); out += "T"; }
                              catch (A e) { out += await(v("c")); if ((m & 4) != 0) throw new B("catch"); if ((m & 8) != 0) await(fail(new C("late"))); out += "C"; }
                              finally { out += await(v("f")); if ((m & 16) != 0) await(fail(new B("finally"))); if ((m & 32) != 0) throw new C("end"); out += "F"; }
                            } catch (Exception e) { out += e.getClass().getSimpleName() + e.getMessage(); }
                            finally { out += "!" + await(v(m)); }
                            return Task.of(out);
                          }
                          @Async static Task<Object> run() {
                            String out = "";
                            for (int m = 0; m < 64; m++) out += await(one(m)) + " ";
                            return Task.of(out);
                          }
                        }
                        """);
    }

    @Test
    void case33_valueLiveOnlyInAnOuterHandler() {
        keepsMeaning(THROWS + """
                        class Case {
                          @Async static Task<Object> run() {
                            String only = "outer";
                            long wide = 77;
                            try { try { await(v(1)); await(fail(new C("x"))); } catch (A e) { log("no"); } }
                            catch (Exception e) { return Task.of(only + wide + e.getMessage() + await(v(2))); }
                            return Task.of("no");
                          }
                        }
                        """);
    }

    @Test
    void case34_finallyKeepsWhatIsPendingOrOverridesIt() {
        keepsMeaning(THROWS + """
                        class Case {
                          @Async static Task<Integer> kept(int i) { int x = i; try { return Task.of(x + await(v(1))); } finally { x = 100; await(pause()); log("f" + x); } }
                          @Async static Task<Integer> over(int i) { try { await(v(i)); if (i > 0) throw new A("lost"); return Task.of(1); } finally { if (i < 2) return Task.of(await(v(50 + i))); } }
                          @Async static Task<Integer> thrown() { try { await(fail(new A("kept"))); } finally { await(pause()); log("cleanup"); } return Task.of(0); }
                          @Async static Task<Integer> loop() {
                            for (int i = 0; ; i++) { try { try { if (i == 3) return Task.of(await(v(i))); if (i == 1) continue; await(v(i)); } finally { log("in" + await(v(i))); if (i == 2) break; } } finally { log("out"); } }
                            return Task.of(-1);
                          }
                          @Async static Task<Integer> inline(int i) { try { return v(i); } finally { await(pause()); log("after"); } }
                          @Async static Task<Integer> tail(int i) { try { return i == 0 ? inline(4) : Case.<Integer>no(); } catch (A e) { return v(-i); } finally { log("tail"); } }
                          @Async static <T> Task<T> no() { return fail(new A("no")); }
                          @Async static Task<Object> run() {
                            String out = await(kept(1)) + " " + await(over(0)) + await(over(1)) + " ";
                            try { await(over(2)); } catch (A e) { out += e.getMessage(); }
                            try { await(thrown()); } catch (A e) { out += e.getMessage(); }
                            return Task.of(out + await(loop()) + await(inline(9)) + await(tail(0)) + await(tail(1)));
                          }
                        }
                        """);
    }

    @Test
    void case34_returnThatAFinallyAlwaysOverrides() {
        Case.keepsMeaningWithVariables(THROWS + """
                        class Case {
                          @Async static Task<Integer> lost(int i) { try { return v(i); } finally { if (true) return v(-i); } }
                          @Async static Task<Integer> closed(int i) throws Exception { try (Res r = new Res("r" + i, i == 2)) { if (true) return v(i); } return v(0); }
                          @Async static Task<Object> run() throws Exception { return Task.of(await(lost(6)) + await(closed(1)) + await(closed(2))); }
                        }
                        """);
    }

    @Test
    void case35_throwingFromFinallyAfterAFailedAwait() {
        keepsMeaning(THROWS + """
                        class Case {
                          @Async static Task<Object> run() {
                            int n = 0;
                            try { try { await(fail(new A("first"))); } finally { n++; await(v(n)); if (n > 0) throw new B("second"); } }
                            finally { log("n" + n); n++; await(fail(new C("third" + n))); }
                            return Task.of(n);
                          }
                        }
                        """);
    }

    @Test
    void case36_tryWithResources() {
        keepsMeaning(9, THROWS + """
                        class Case {
                          @Async static Task<String> one(int m) throws Exception {
                            String out = "";
                            Res shared = new Res("s", false);
                            try (Res a = new Res("a" + await(v(m)), (m & 1) != 0); shared; Res b = await((m & 2) != 0 ? fail(new C("init")) : v(new Res("b", (m & 4) != 0))); Res none = null) {
                              out += a.n + await(v(b.n)); if ((m & 8) != 0) await(fail(new A("body"))); if ((m & 16) != 0) return Task.of(out + "early" + await(v(1)));
                            } catch (A e) { out += e.getMessage() + await(v(e.getSuppressed().length)); for (Throwable t : e.getSuppressed()) out += t.getMessage(); if ((m & 32) != 0) throw e; }
                            return Task.of(out);
                          }
                          @Async static Task<Object> run() {
                            String out = "";
                            for (int m = 0; m < 64; m++) try { out += await(one(m)) + " "; } catch (Exception e) { out += e + Arrays.toString(e.getSuppressed()); }
                            throw new IllegalStateException(out);
                          }
                        }
                        """);
    }

    @Test
    void case37_multiCatchAndUnusedVariables() {
        keepsMeaning(THROWS + """
                        class Case {
                          @Async static Task<Object> run() {
                            String out = "";
                            for (int i = 0; i < 4; i++) {
                              try { await(v(i)); if (i == 9) throw new C("never"); if (i == 1) throw new B("b"); if (i == 2) await(fail(new IllegalStateException("i"))); if (i == 3) await(fail(new C("c"))); }
                              catch (B | IllegalStateException e) { await(pause()); out += e.getMessage(); }
                              catch (C unused) { int slot = await(v(5)); out += slot; }
                            }
                            return Task.of(out);
                          }
                        }
                        """);
    }

    @Test
    void case38_awaitIsAllThatTheTryHolds() {
        keepsMeaning(THROWS + """
                        class Case {
                          @Async static Task<Object> run() {
                            Task<Integer> t = task(4);
                            int x = 0;
                            try { await(t); } catch (A e) { x = 1; }
                            try { await(pause()); } finally { x += 2; }
                            try { x += await(t); } catch (Throwable e) { x = -1; }
                            try { return Task.of(await(t) + x); } catch (A e) { return Task.of(await(v(3))); }
                          }
                        }
                        """);
    }

    @Test
    void case39_orderOfHandlers() {
        keepsMeaning(THROWS + """
                        class Case {
                          @Async static Task<Object> run() {
                            String out = "";
                            for (int i = 0; i < 5; i++) {
                              Object o = i == 3 ? null : "o";
                              try { try { await(v(i)); out += i; if (i == 0) throw new B("b"); if (i == 1) throw new A("a"); await(pause()); out += o.hashCode() != 0; if (i == 4) throw new C("c"); }
                                catch (B e) { out += "B"; throw new A("from B" + await(v(1))); } catch (NullPointerException e) { out += "N"; } catch (RuntimeException e) { out += "R"; } }
                              catch (A e) { out += "outer" + e.getMessage(); } catch (Throwable e) { out += "T" + await(v(2)); }
                            }
                            return Task.of(out);
                          }
                        }
                        """);
    }

    @Test
    void case40_exceptionsWhereNothingSuspends() {
        keepsMeaning(THROWS + """
                        class Case {
                          @Async static Task<Integer> before(int i) { if (i >= 0) throw new A("before"); return Task.of(await(v(i))); }
                          @Async static Task<Integer> never(int i) { int[] a = new int[1]; try { a[i] = 1; return Task.of(a[0]); } catch (ArrayIndexOutOfBoundsException e) { return Task.of(-1); } }
                          @Async static Task<Integer> checked() throws C { throw new C("checked"); }
                          @Async static Task<Object> run() throws Exception {
                            String out = "";
                            try { await(before(1)); } catch (A e) { out += e.getMessage(); }
                            out += await(never(0)) + await(never(3)) + await(before(-2));
                            try { await(checked()); } catch (C e) { out += e.getMessage(); }
                            log(out);
                            return Task.of(await(checked()));
                          }
                        }
                        """);
    }

    @Test
    void case41_awaitOfNull() {
        keepsMeaning(THROWS + """
                        class Case {
                          static Task<Integer> none() { return null; }
                          @Async static Task<Object> run() {
                            String out = "" + await(v(1));
                            try { await((Task<Integer>) null); } catch (NullPointerException e) { out += "N1"; }
                            try { out += await(none()); } catch (NullPointerException e) { out += "N2"; await(pause()); }
                            try { int x = await(v((Integer) null)); out += x; } catch (NullPointerException e) { out += "N3"; }
                            CompletionStage<String> s = null;
                            try { await(s); } finally { log(out); }
                            return Task.of(out);
                          }
                        }
                        """);
    }
}
