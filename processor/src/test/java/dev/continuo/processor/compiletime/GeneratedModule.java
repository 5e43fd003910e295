package dev.continuo.processor.compiletime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The sources of a module of ordinary size, the same for the same seed: classes put together from the templates in
 * {@code src/test/resources/compile-time}.
 */
final class GeneratedModule {
    private static final Path TEMPLATES = Path.of("src/test/resources/compile-time");
    private static final int CLASSES_PER_PACKAGE = 25;

    private final int plainClasses;
    private final int asyncClasses;
    private final Random random;

    /**
     * Makes a module.
     *
     * @param plainClasses how many classes have nothing to do with Continuo
     * @param asyncClasses how many classes have {@code @Async} methods
     * @param seed chooses what the classes consist of
     */
    GeneratedModule(int plainClasses, int asyncClasses, long seed) {
        this.plainClasses = plainClasses;
        this.asyncClasses = asyncClasses;
        this.random = new Random(seed);
    }

    /** A file that was written. */
    record Source(Path file, long lines) {}

    /** Writes the sources, and returns them in the order of their names. */
    List<Source> write(Path directory) throws IOException {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < plainClasses; i++) {
            sources.add(write(directory, "Plain", i, 1 + random.nextInt(5)));
        }
        for (int i = 0; i < asyncClasses; i++) {
            sources.add(write(directory, "Async", i, 3 + random.nextInt(5)));
        }
        return sources;
    }

    private Source write(Path directory, String template, int index, int members) throws IOException {
        List<String> choice = new ArrayList<>(List.of(read(template + "Members").split("--\n")));
        if (index == 0) {
            // Calls go to classes that come before, so that locks of two classes are taken in one order only.
            choice.removeIf(member -> member.contains("$ASYNC"));
        }
        Collections.shuffle(choice, random);
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < members; i++) {
            body.append('\n').append(fill(choice.get(i), index).replace("$K", String.valueOf(i)));
        }
        String self = className(template, index);
        String text = fill(read(template), index)
                .replace("$SELF", self)
                .replace("$PART", String.valueOf(index / CLASSES_PER_PACKAGE))
                .replace("$MEMBERS", body);
        Path file = directory.resolve("shop/part" + index / CLASSES_PER_PACKAGE + "/" + self + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return new Source(file, text.lines().count());
    }

    private String fill(String template, int index) {
        return template.replace("$OTHER", qualified("Plain", random.nextInt(plainClasses)))
                .replace("$ASYNC", qualified("Async", index == 0 ? 0 : random.nextInt(index)))
                .replace("$NUMBER", String.valueOf(10 + random.nextInt(90)));
    }

    private static String qualified(String template, int index) {
        return "shop.part" + index / CLASSES_PER_PACKAGE + "." + className(template, index);
    }

    private static String className(String template, int index) {
        return (template.equals("Plain") ? "Record" : "Service") + index;
    }

    private static String read(String template) throws IOException {
        return Files.readString(TEMPLATES.resolve(template + ".txt"));
    }
}
