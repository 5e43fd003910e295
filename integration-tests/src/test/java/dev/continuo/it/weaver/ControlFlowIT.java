package dev.continuo.it.weaver;

import static dev.continuo.it.weaver.Case.keepsMeaning;

import org.junit.jupiter.api.Test;

/** Cases 42 to 49: loops, switches and conditions around an await. */
class ControlFlowIT {
    @Test
    void case42_loopAtTheFirstInstruction() {
        keepsMeaning("""
                class Case {
                  static int n;
                  @Async static Task<Void> forever() { while (true) { await(v(n)); if (++n > 5) throw new IllegalStateException("end" + n); } }
                  @Async static Task<Object> down(int k) { do { k -= await(v(1)); } while (k > 0); return Task.of(k); }
                  @Async static Task<Object> run() {
                    for (; ; ) { log(await(down(2))); if (n++ > 1) break; }
                    await(forever());
                    return Task.of(n);
                  }
                }
                """);
    }

    @Test
    void case43_everyKindOfLoop() {
        keepsMeaning("""
                class Case implements Iterable<Integer> {
                  @Override public Iterator<Integer> iterator() { return new Iterator<Integer>() { int k; @Override public boolean hasNext() { return k < 4; } @Override public Integer next() { return k++; } }; }
                  @Async static Task<Object> run() {
                    String out = "";
                    for (int a : new int[] {1, 2, 3}) { if (a == 2) continue; out += await(v(a)); }
                    for (long[] row : new long[][] {{1}, {2, 3}}) for (long l : row) { out += l + await(v(l)); }
                    for (String s : Arrays.asList("x", "y", "z")) { try { if (s.equals("x")) continue; await(v(s)); if (s.equals("y")) { out += s; break; } } finally { out += "f" + await(v(1)); } }
                    for (int k : new Case()) { try { out += k; if (await(v(k)) == 2) break; } finally { log("k" + k); } }
                    for (char c = await(v('a')); c < await(v('d')); c += await(v(1))) { out += c; }
                    int w = 0; while (w < 3) { try { w++; if (w == 2) continue; out += await(v(w)); } finally { await(pause()); } }
                    do { out += w; if (await(v(w)) == 2) continue; } while (--w > 0);
                    for (Map.Entry<String, Integer> e : new TreeMap<>(Collections.singletonMap("k", 1)).entrySet()) { out += e.getKey() + await(v(e.getValue())); }
                    return Task.of(out);
                  }
                }
                """);
    }

    @Test
    void case44_awaitInTheConditionOfALoop() {
        keepsMeaning("""
                class Case {
                  @Async static Task<Object> run() {
                    int i = 0, x = 0;
                    while (true) { if (i++ > 2) break; }
                    while (await(v(i)) < 6) { i++; }
                    do { x = x * 2 + 1; } while (await(v(x)) < 9);
                    for (; await(v(i > 0)) && x > 0; i--) { x -= await(v(2)); }
                    boolean b; do { b = await(v(x < 5)); x++; } while (b);
                    return Task.of(i + " " + x + b);
                  }
                }
                """);
    }

    @Test
    void case45_stringSwitchWithCollisionsAndFallthrough() {
        keepsMeaning("""
                class Case {
                  @Async static Task<Object> run() {
                    String out = "";
                    for (String s : new String[] {"Aa", "BB", "C", "D", "E"}) {
                      switch (await(v(s))) {
                        case "Aa": out += "1" + await(v(1));
                        case "BB": out += "2"; await(pause());
                        case "C": { int k = await(v(3)); out += k; if (k > 3) break; }
                        default: out += "d"; break;
                        case "D": out += await(v("dd"));
                      }
                    }
                    switch (await(v(7))) { case 1: out += "one"; case Integer.MIN_VALUE: case 7: out += await(v("seven")); case 1000000: out += "million"; }
                    return Task.of(out);
                  }
                }
                """);
    }

    @Test
    void case46_enumSwitch() {
        keepsMeaning("""
                class Case {
                  enum E { ONE, TWO { @Override int n() { return 22; } }, THREE; int n() { return ordinal(); } }
                  @Async static Task<Object> run() {
                    String out = "";
                    for (E e : E.values()) {
                      switch (await(v(e))) { case TWO: out += "two" + await(v(e.n())); break; case ONE: await(pause()); default: out += e; }
                    }
                    return Task.of(out);
                  }
                }
                """);
    }

    @Test
    void case46_switchExpressionWithYieldInTryInArguments() {
        keepsMeaning(14, """
                class Case {
                  static String f(Object a, Object b, Object c) { return a + ":" + b + ":" + c; }
                  @Async static Task<Object> run() {
                    String out = "";
                    for (int i = 0; i < 5; i++) {
                      int k = i;
                      out += f(await(v(i)), switch (i) {
                        case 0 -> { try { yield await(v("zero")); } finally { log("fin" + await(v(k))); } }
                        case 1, 2 -> { try { if (k == 2) await(fail(new IllegalStateException("two"))); yield "one"; } catch (IllegalStateException e) { yield e.getMessage() + await(v(2)); } }
                        case 3 -> await(v(33L));
                        default -> { String s = await(v("q")); yield switch (s) { case "q" -> await(v('Q')); default -> 'x'; }; }
                      }, await(v(-i)));
                    }
                    return Task.of(out);
                  }
                }
                """);
    }

    @Test
    void case47_patternSwitchWithRecordsAndGuards() {
        keepsMeaning(21, """
                class Case {
                  sealed interface S permits P, Q {} record P(int x, S inner) implements S {} record Q(String s) implements S {}
                  record Bad(int x) { @Override public int x() { throw new IllegalStateException("accessor"); } }
                  @Async static Task<String> one(Object o) {
                    return Task.of(switch (o) {
                      case null -> "null" + await(v(0));
                      case P(int x, P(int y, var z)) when x > y -> "deep" + await(v(x)) + z;
                      case P(int x, Q(String s)) -> { String t = await(v(s)); yield t + x; }
                      case P p -> "p" + await(v(p.x()));
                      case Integer i when i > 5 -> "big" + await(v(i));
                      case Integer i -> "small" + i;
                      case Bad(int x) -> "bad" + await(v(x));
                      case int[] a when a.length > 0 -> { await(pause()); yield "array" + a[0]; }
                      default -> o + "?" + await(v(1));
                    });
                  }
                  @Async static Task<Object> run() {
                    String out = "";
                    for (Object o : new Object[] {null, new P(3, new P(1, null)), new P(1, new P(3, null)), new P(4, new Q("q")), 9, 2, new int[] {7}, 'c', "s"}) out += await(one(o)) + " ";
                    try { await(one(new Bad(1))); } catch (MatchException e) { out += e.getCause().getMessage(); }
                    return Task.of(out);
                  }
                }
                """);
    }

    @Test
    void case47_instanceofPatternsAcrossAnAwait() {
        keepsMeaning(17, """
                class Case {
                  record R(int a, String b) {}
                  @Async static Task<Object> run() {
                    String out = "";
                    for (Object o : new Object[] {"str", 5, new R(1, "b"), null}) {
                      if (await(v(o)) instanceof String s && await(v(s.length())) > 2) { out += s + await(v(s)); }
                      else if (!(o instanceof R r)) { out += o + "!"; }
                      else { await(pause()); out += r.a() + r.b() + await(v(r)).equals(new R(await(v(1)), r.b())); }
                      out += o instanceof Integer i && i == await(v(5)) ? i + await(v(i)) : -1;
                    }
                    return Task.of(out);
                  }
                }
                """);
    }

    @Test
    void case48_conditionsOfAwaits() {
        keepsMeaning("""
                class Case {
                  @Async static Task<Object> run() {
                    String out = "";
                    for (int i = 0; i < 8; i++) {
                      boolean a = (i & 1) != 0, b = (i & 2) != 0, c = (i & 4) != 0;
                      out += await(v(a)) && await(v(b)) || await(v(c)) && !await(v(a)) ? await(v(1)) : await(v(b)) ? await(v(2)) : 3;
                      boolean z = await(v(a)) ^ await(v(b)) | await(v(c)) & a;
                      if (await(v(i)) > await(v(3)) != (await(v(1L)) <= await(v(2L)))) out += "x" + z;
                      if (!(await(v(z)) || (await(v(i)) & 1) == 0)) out += "y";
                      out += (await(v("s")) == null) + "" + (await(v(1.5)) < i);
                    }
                    return Task.of(out);
                  }
                }
                """);
    }

    @Test
    void case49_labelledJumpsAcrossTryFinally() {
        keepsMeaning("""
                class Case {
                  @Async static Task<Object> run() {
                    String out = "";
                    outer: for (int i = 0; i < 5; i++) {
                      try {
                        inner: for (int k = 0; ; k++) {
                          try {
                            if (await(v(k)) == 1 && i == 0) continue outer;
                            if (k == 2 && i == 1) break inner;
                            if (i == 2) continue inner;
                            if (i == 4) break outer;
                            if (k == 1) break;
                          } finally { out += "k" + await(v(k)); if (i == 2 && k == 3) break inner; }
                        }
                        block: { if (await(v(i)) == 3) break block; out += "B"; }
                      } finally { out += "i" + await(v(i)); if (i == 9) continue; }
                      out += ";";
                    }
                    return Task.of(out);
                  }
                }
                """);
    }

    @Test
    void case49_codeThatIsUnreachableAfterAnAwait() {
        keepsMeaning("""
                class Case {
                  static final boolean NO = false;
                  @Async static Task<Object> run() {
                    String s = await(v("s"));
                    if (NO) { s += await(v("never")); }
                    while (true) { if (await(v(true))) { if (!NO) return Task.of(s); } else { throw new IllegalStateException(); } }
                  }
                }
                """);
    }
}
