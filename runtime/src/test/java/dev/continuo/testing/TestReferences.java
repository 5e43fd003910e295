package dev.continuo.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** The tests that a document names, as {@code Type#method} in backquotes. */
public final class TestReferences {
    private static final Pattern REFERENCE = Pattern.compile("`(\\w+)#(\\w+)`");

    private int count;
    private final List<String> missing = new ArrayList<>();

    /** Looks for the tests that {@code document} names. */
    public TestReferences(Path document) throws IOException {
        Matcher reference = REFERENCE.matcher(Files.readString(document));
        while (reference.find()) {
            count++;
            if (!isTest(reference.group(1), reference.group(2))) {
                missing.add(reference.group());
            }
        }
    }

    /** How many tests the document names. */
    public int count() {
        return count;
    }

    /** Those that don't exist. */
    public List<String> missing() {
        return missing;
    }

    private static boolean isTest(String type, String method) {
        return Stream.of("dev.continuo.", "dev.continuo.sync.", "dev.continuo.support.", "dev.continuo.cpython.")
                .anyMatch(home -> isTestOf(home + type, method));
    }

    private static boolean isTestOf(String type, String method) {
        try {
            return Stream.of(Class.forName(type).getDeclaredMethods())
                    .filter(of -> of.getName().equals(method))
                    .anyMatch(of ->
                            of.isAnnotationPresent(Test.class) || of.isAnnotationPresent(ParameterizedTest.class));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
