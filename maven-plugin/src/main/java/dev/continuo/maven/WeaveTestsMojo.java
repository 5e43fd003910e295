package dev.continuo.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Weaves the project's test classes in place; all of them or, if one is refused, none, and the build fails. */
@Mojo(
        name = "weave-tests",
        defaultPhase = LifecyclePhase.PROCESS_TEST_CLASSES,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class WeaveTestsMojo extends AbstractMojo {
    /** The directory of the compiled test classes. */
    @Parameter(defaultValue = "${project.build.testOutputDirectory}", readonly = true, required = true)
    private File testClassesDirectory;

    @Parameter(defaultValue = "${project.testClasspathElements}", readonly = true, required = true)
    private List<String> classPath;

    /** Whether to leave the classes as they are. */
    @Parameter(property = "continuo.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(property = "maven.test.skip", defaultValue = "false", readonly = true)
    private boolean skipTests;

    /** Makes the goal; Maven sets its parameters. */
    public WeaveTestsMojo() {}

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (!skip && !skipTests) {
            Set<Path> woven = new ClassDirectory(testClassesDirectory.toPath(), classPath).weave(getLog());
            getLog().info("Woven test classes: " + woven.size());
        }
    }
}
