package dev.continuo.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.maven.ExampleProject.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plugin as the README shows it, in builds of a small project by Maven itself. */
class WeavingBuildIT {
    @TempDir
    private Path directory;

    @Test
    void readme_showsThePluginInFiveLinesAtMost() throws Exception {
        assertThat(ExampleProject.linesOfTheReadme().lines().count()).isBetween(1L, 5L);
    }

    @Test
    void project_withThoseLines_isWovenAndRunsPlainly() throws Exception {
        ExampleProject project = new ExampleProject(directory);
        Result build = project.mavenAndCheck("process-test-classes");
        assertThat(build.exitCode()).as(build.output()).isZero();
        assertThat(build.output()).contains("Woven classes: 2").contains("Woven test classes: 1");
        String end = System.lineSeparator();
        assertThat(project.java("Greeter", "a")).isEqualTo(new Result(0, "main a, main a" + end));
        assertThat(project.java("GreeterCheck", "b")).isEqualTo(new Result(0, "test b, test b" + end));
    }

    @Test
    void check_ofClassesThatAreNotWoven_failsTheBuildAndNamesThem() throws Exception {
        Result build = new ExampleProject(directory).mavenAndCheck("compile");
        assertThat(build.exitCode()).as(build.output()).isNotZero();
        assertThat(build.output()).contains("Not woven: ", "Greeter.class", "Add the goals weave and weave-tests");
    }

    @Test
    void classThatCannotBeWoven_failsTheBuildWithTheWeaversMessage_andLeavesTheOthers() throws Exception {
        ExampleProject project = new ExampleProject(directory);
        project.addRefusedClass();
        assertThat(project.maven("compile").exitCode()).isZero();
        byte[] compiled = project.classFile("Greeter");
        Result build = project.maven("process-classes");
        assertThat(build.exitCode()).as(build.output()).isNotZero();
        assertThat(build.output()).contains("[Continuo/AwaitInMonitor] 'Locked.bad()' (Locked.java:11)", "AsyncLock");
        assertThat(project.classFile("Greeter")).isEqualTo(compiled);
    }
}
