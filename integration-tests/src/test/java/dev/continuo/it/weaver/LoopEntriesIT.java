package dev.continuo.it.weaver;

import static dev.continuo.it.weaver.Case.keepsMeaning;

import org.junit.jupiter.api.Test;

/** Resumptions that enter loops at their heads, as there are loops without an await within. */
class LoopEntriesIT {
    @Test
    void resume_whereLocalsOfTheHeadAreDeadAtThePoint_keepsMeaning() {
        keepsMeaning("""
                class Case {
                  @Async static Task<Object> run() { return Task.of(await(f(3, "p", 2.5, 7L)) + await(new Case().g(2))); }
                  @Async static Task<String> f(int n, String text, double d, long l) {
                    StringBuilder out = new StringBuilder(text);
                    Object last = null; float ratio = .5f; boolean odd = false;
                    for (long i = 0; i < n; i++) {
                      out.append(last).append(ratio).append(odd).append(d).append(l);
                      last = out.length() + await(v((int) i)) + await(v("r"));
                      text = null;
                      for (int j = 0; j < 4; j++) { l += j; d /= 2; }
                      ratio = await(v(ratio)) + i; odd = !odd;
                    }
                    return Task.of(out.append(text).append(last).toString());
                  }
                  int field;
                  @Async Task<Integer> g(int n) {
                    int[] all = new int[8]; int[] others = null; String none = null;
                    while (n-- > 0) {
                      others = all; all = new int[] {await(v(n)), field += await(v(1)), n};
                      for (int each : others) field += each;
                      if (none != null) field += none.length();
                    }
                    return Task.of(field + all.length + others.length);
                  }
                }
                """);
    }

    @Test
    void resume_inNestedLoopsWithJumpsAndTries_keepsMeaning() {
        keepsMeaning("""
                class Case {
                  @Async static Task<Object> run() {
                    StringBuilder out = new StringBuilder();
                    int turns = 0, rounds = 0;
                    outer:
                    while (true) {
                      turns++;
                      for (int i = 0; i < 3; i++) {
                        try {
                          out.append(i).append(await(v("a")));
                          inner:
                          do {
                            for (int j = 0; j < 3; j++) { if (j == turns && i == 1) continue inner; out.append('.'); }
                            if (await(v(turns)) > 2) break outer;
                            switch (2 * i + turns) { case 1: break; case 2: continue outer; default: await(fail(new IllegalStateException("f"))); }
                          } while (await(v(++rounds)) % 2 == 1);
                          out.append("x" + await(v(1)) + turns);
                        } catch (IllegalStateException e) {
                          out.append(e.getMessage()).append(await(v("c")));
                          for (int j = 0; j < 2; j++) out.append(j);
                        } finally {
                          out.append('|').append(await(v(turns)));
                        }
                      }
                    }
                    return Task.of(out.append(turns).toString());
                  }
                }
                """);
    }

    @Test
    void resume_inALoopThatBeginsWithANew_keepsMeaning() {
        keepsMeaning("""
                class Case {
                  @Async static Task<Object> run() {
                    boolean more = true; int turns = 0;
                    StringBuilder out;
                    do {
                      out = new StringBuilder(more ? "a" : "b" + turns);
                      for (int j = 0; j < 3; j++) out.append(j);
                      more = await(v(++turns)) < 3;
                    } while (more);
                    return Task.of(out.append(turns).toString());
                  }
                }
                """);
    }
}
