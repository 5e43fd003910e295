package dev.continuo.processor.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * The options of the processor that aren't severities.
 *
 * @param blocking what blocks: types, or methods as {@code type#method}
 * @param weaver what weaves the program, none where the build doesn't say
 */
public record Settings(List<String> blocking, Optional<String> weaver) {
    /** The option that lists what blocks. */
    public static final String BLOCKING = "continuo.blocking";

    /** The option that says what weaves the program. */
    public static final String WEAVER = "continuo.weaver";

    /** The weaver of a program that nothing weaves. */
    public static final String NO_WEAVER = "none";

    private static final Set<String> WEAVERS = Set.of("agent", "build", NO_WEAVER);
    private static final String NAME = "[\\p{L}_$][\\p{L}\\p{N}_$]*";
    private static final Pattern ENTRY = Pattern.compile(NAME + "(\\." + NAME + ")*(#" + NAME + ")?");

    /**
     * Reads the settings.
     *
     * @param options the options of the processor, without {@code -A}
     * @param problems takes, for each option whose value isn't legible, its name and what values it has
     * @return the settings
     */
    public static Settings of(Map<String, String> options, BiConsumer<String, String> problems) {
        List<String> blocking = Arrays.stream(options.getOrDefault(BLOCKING, "").split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
        List<String> legible = blocking.stream()
                .filter(entry -> ENTRY.matcher(entry).matches())
                .toList();
        if (legible.size() < blocking.size()) {
            problems.accept(BLOCKING, "it lists types and methods, as in 'com.acme.Db#query,com.acme.Slow'");
        }
        Optional<String> weaver = Optional.ofNullable(options.get(WEAVER));
        if (weaver.isPresent() && !WEAVERS.contains(weaver.get())) {
            problems.accept(WEAVER, "what weaves the program is one of 'agent', 'build' and 'none'");
            weaver = Optional.empty();
        }
        return new Settings(legible, weaver);
    }

    /**
     * Returns the names of the options.
     *
     * @return the names, without {@code -A}
     */
    public static Set<String> optionNames() {
        return Set.of(BLOCKING, WEAVER);
    }
}
