package dev.continuo.maven;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A project whose pom holds the README's lines, built by Maven in a process of its own. */
final class ExampleProject {
    /** How a process ended, and what it printed. */
    record Result(int exitCode, String output) {}

    private static final Path RESOURCES = resources();
    private static final Path REPOSITORY = Path.of(System.getProperty("continuo.repository"));
    private static final String VERSION = System.getProperty("continuo.version");
    private static final String CHECK = "dev.continuo:continuo-maven-plugin:" + VERSION + ":check";

    private final Path directory;

    ExampleProject(Path directory) throws IOException {
        this.directory = directory;
        copy(RESOURCES.resolve("project"), directory);
        Path pom = directory.resolve("pom.xml");
        Files.writeString(
                pom, Files.readString(pom).replace("<!-- here the lines of the README -->", linesOfTheReadme()));
    }

    private static Path resources() {
        try {
            return Path.of(ExampleProject.class.getResource("/settings.xml").toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** Returns the plugin as the README shows it. */
    static String linesOfTheReadme() throws IOException {
        String readme = Files.readString(Path.of(System.getProperty("continuo.readme")));
        int name = readme.indexOf("<artifactId>continuo-maven-plugin</artifactId>");
        int start = readme.lastIndexOf("<plugin>", name);
        return readme.substring(start, readme.indexOf("```", name));
    }

    /** Adds a class that can't be woven. */
    void addRefusedClass() throws IOException {
        copy(RESOURCES.resolve("refused"), directory.resolve("src/main/java"));
    }

    byte[] classFile(String name) throws IOException {
        return Files.readAllBytes(directory.resolve("target/classes/" + name + ".class"));
    }

    /** Runs phases, then the goal {@code check}. */
    Result mavenAndCheck(String... phases) throws IOException, InterruptedException {
        List<String> goals = new ArrayList<>(List.of(phases));
        goals.add(CHECK);
        return maven(goals.toArray(String[]::new));
    }

    Result maven(String... goals) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("maven.home"), "bin", windows ? "mvn.cmd" : "mvn")
                .toString());
        command.addAll(
                List.of("-B", "-e", "-s", RESOURCES.resolve("settings.xml").toString()));
        Path downloaded = Path.of(System.getProperty("maven.repository"));
        command.add("-Dmaven.repository.url=" + downloaded.toUri());
        command.add("-Dmaven.repo.local=" + REPOSITORY);
        command.add("-Dcontinuo.version=" + VERSION);
        for (String plugin : List.of("compiler.version", "resources.version")) {
            command.add("-D" + plugin + "=" + System.getProperty(plugin));
        }
        command.addAll(List.of(goals));
        return run(command);
    }

    /** Runs a class of the project in a plain JVM. */
    Result java(String main, String argument) throws IOException, InterruptedException {
        String path = String.join(
                File.pathSeparator,
                directory.resolve("target/classes").toString(),
                directory.resolve("target/test-classes").toString(),
                staged("runtime"),
                staged("annotations"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return run(List.of(java, "-cp", path, main, argument));
    }

    private static String staged(String module) {
        String artifact = "continuo-" + module;
        return REPOSITORY
                .resolve(Path.of("dev", "continuo", artifact, VERSION, artifact + "-" + VERSION + ".jar"))
                .toString();
    }

    private Result run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("output", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().remove("MAVEN_OPTS");
            builder.environment().remove("MAVEN_ARGS");
            int exitCode = builder.start().waitFor();
            return new Result(exitCode, Files.readString(output));
        } finally {
            Files.delete(output);
        }
    }
}
