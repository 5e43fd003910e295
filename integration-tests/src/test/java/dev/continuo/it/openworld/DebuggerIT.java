package dev.continuo.it.openworld;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jdi.StackFrame;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A debugger sees a woven method as its source: lines, local variables, {@code this}, and steps from line to line. */
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
                System.out.println(run(() -> new Debugged().total(2)));
              }
            }
            """;

    private static final int AFTER_FIRST_AWAIT = 7;

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
}
