package dev.continuo.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Fails the build if a class or a test class of the project should be woven and isn't; changes nothing. */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class CheckMojo extends AbstractMojo {
    /** The directory of the compiled classes. */
    @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true, required = true)
    private File classesDirectory;

    /** The directory of the compiled test classes. */
    @Parameter(defaultValue = "${project.build.testOutputDirectory}", readonly = true, required = true)
    private File testClassesDirectory;

    @Parameter(defaultValue = "${project.testClasspathElements}", readonly = true, required = true)
    private List<String> classPath;

    /** Whether to check nothing. */
    @Parameter(property = "continuo.skip", defaultValue = "false")
    private boolean skip;

    /** Makes the goal; Maven sets its parameters. */
    public CheckMojo() {}

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            return;
        }
        Set<Path> unwoven = new TreeSet<>();
        for (File directory : List.of(classesDirectory, testClassesDirectory)) {
            unwoven.addAll(new ClassDirectory(directory.toPath(), classPath).unwoven());
        }
        if (!unwoven.isEmpty()) {
            throw new MojoFailureException(
                    unwoven.stream().map(Path::toString).collect(Collectors.joining(", ", "Not woven: ", ""))
                            + ". Add the goals weave and weave-tests of continuo-maven-plugin to the build, or launch"
                            + " with -javaagent:continuo-agent.jar.");
        }
    }
}
