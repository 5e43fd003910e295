package dev.continuo.it.openworld;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jdi.Location;
import com.sun.jdi.StackFrame;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A debugger sees a woven method as its source: lines, local variables, {@code this}, and steps from line to line. An
 * await that suspends returns from the body, and steps go where a return goes.
 */
class DebuggerIT {
    private static final String PROGRAM = Workspace.HEAD.stripTrailing() + """
            public class Debugged {
              private final String name = "me";
              @Async Task<Integer> total(int limit) {
                long sum = 40;
                String word = "word";
                await(yieldNow());
                sum += limit;
                await(Task.done());
                int result = (int) sum;
                return Task.of(result + name.length() + word.length());
              }
              public static void main(String[] args) {
                int total = run(() -> new Debugged().total(2));
                System.out.println(total);
              }
            }
            """;

    private static final int FIRST_AWAIT = 6;
    private static final int AFTER_FIRST_AWAIT = 7;
    private static final int RUN = 13;

    /** What IDEs step through without stopping, and the runtime. */
    private static final String[] FILTERED = {"java.*", "jdk.*", "sun.*", "dev.continuo.*"};

    private static final int MAX_STEPS = 20;

    @TempDir
    private Path directory;

    private Path compiled() throws Exception {
        Path classes = directory.resolve("classes");
        return new Workspace(directory).compile(classes, List.of(), "Debugged", PROGRAM);
    }

    @Test
    void breakpointAfterAnAwait_showsTheLocalsAndThis() throws Exception {
        try (DebuggedJvm jvm = DebuggedJvm.launch("Debugged", compiled())) {
            StackFrame frame = jvm.runTo("Debugged", AFTER_FIRST_AWAIT);
            assertThat(DebuggedJvm.locals(frame)).isEqualTo("{limit=2, sum=40, word=\"word\"}");
            assertThat(frame.thisObject().type().name()).isEqualTo("Debugged");
        }
    }

    @Test
    void stepOverAnAwaitThatIsDone_landsOnTheNextLine() throws Exception {
        try (DebuggedJvm jvm = DebuggedJvm.launch("Debugged", compiled())) {
            jvm.runTo("Debugged", AFTER_FIRST_AWAIT);
            assertThat(jvm.stepOver().location().lineNumber()).isEqualTo(AFTER_FIRST_AWAIT + 1);
            StackFrame after = jvm.stepOver();
            assertThat(after.location().toString()).isEqualTo("Debugged:" + (AFTER_FIRST_AWAIT + 2));
            assertThat(DebuggedJvm.locals(after)).isEqualTo("{limit=2, sum=42, word=\"word\"}");
        }
    }

    /** What "run to cursor" does. */
    @Test
    void runToTheLineAfterAnAwaitThatSuspends_stopsThereWithTheLocals() throws Exception {
        try (DebuggedJvm jvm = DebuggedJvm.launch("Debugged", compiled())) {
            jvm.runTo("Debugged", FIRST_AWAIT);
            StackFrame frame = jvm.runOnTo("Debugged", AFTER_FIRST_AWAIT);
            assertThat(DebuggedJvm.locals(frame)).isEqualTo("{limit=2, sum=40, word=\"word\"}");
        }
    }

    /** Its code stands in three places: where the method awaits, where it suspends, and where it goes on. */
    @Test
    void breakpointOnTheLineOfAnAwait_isMetAgainWhenItSuspendsAndWhenItGoesOn() throws Exception {
        try (DebuggedJvm jvm = DebuggedJvm.launch("Debugged", compiled())) {
            List<Long> places = new ArrayList<>();
            places.add(jvm.runTo("Debugged", FIRST_AWAIT).location().codeIndex());
            for (int i = 0; i < 2; i++) {
                StackFrame again = jvm.runOn();
                assertThat(sourceLine(again)).isEqualTo("total:" + FIRST_AWAIT);
                places.add(again.location().codeIndex());
            }
            assertThat(places).doesNotHaveDuplicates().isSorted();
            assertThat(sourceLine(jvm.runOnTo("Debugged", AFTER_FIRST_AWAIT))).isEqualTo("total:" + AFTER_FIRST_AWAIT);
        }
    }

    @Test
    void stepOverAnAwaitThatSuspends_goesOutThroughTheAwaitingCallersToTheOneOfRun() throws Exception {
        try (DebuggedJvm jvm = DebuggedJvm.launch("Debugged", compiled())) {
            jvm.runTo("Debugged", FIRST_AWAIT);
            List<String> stops = new ArrayList<>();
            StackFrame frame;
            do {
                frame = jvm.stepOver(FILTERED);
                stops.add(sourceLine(frame));
            } while (stops.size() < MAX_STEPS && !isMain(frame));
            assertThat(stops)
                    .filteredOn(stop -> !stop.isEmpty())
                    .containsExactly("lambda$main$0:" + RUN, "main:" + RUN);
            assertThat(sourceLine(jvm.stepOver(FILTERED))).isEqualTo("main:" + (RUN + 1));
        }
    }

    @Test
    void stepIntoAnAwaitThatSuspends_comesToTheNextLineWhenTheMethodGoesOn() throws Exception {
        try (DebuggedJvm jvm = DebuggedJvm.launch("Debugged", compiled())) {
            jvm.runTo("Debugged", FIRST_AWAIT);
            List<String> stops = new ArrayList<>();
            StackFrame frame;
            do {
                frame = jvm.stepInto(FILTERED);
                stops.add(sourceLine(frame));
            } while (stops.size() < MAX_STEPS && !sourceLine(frame).equals("total:" + AFTER_FIRST_AWAIT));
            assertThat(stops).endsWith("total:" + FIRST_AWAIT, "total:" + AFTER_FIRST_AWAIT);
            assertThat(DebuggedJvm.locals(frame)).isEqualTo("{limit=2, sum=40, word=\"word\"}");
        }
    }

    private static boolean isMain(StackFrame frame) {
        return frame.location().method().name().equals("main");
    }

    /** Returns method and line; nothing for what the weaver has made, which has no lines, and debuggers pass over. */
    private static String sourceLine(StackFrame frame) {
        Location location = frame.location();
        String method = location.method().name().replaceFirst("\\$async$", "");
        return location.lineNumber() < 0 ? "" : method + ":" + location.lineNumber();
    }
}
