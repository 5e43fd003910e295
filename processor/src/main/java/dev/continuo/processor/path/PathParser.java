package dev.continuo.processor.path;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.SourceVersion;

/**
 * Parses guard paths.
 *
 * <pre>
 *   path     = first { "." name [ arguments ] | "[" argument "]" }
 *   first    = "this" | name [ arguments ]
 *   arguments = "(" [ argument { "," argument } ] ")"
 *   argument = literal | path
 * </pre>
 */
public final class PathParser {
    private final PathScanner scanner;

    private PathParser(String text) {
        this.scanner = new PathScanner(text);
    }

    /**
     * Parses a path.
     *
     * @param text the path
     * @return the parsed path
     * @throws PathSyntaxException if the text is no path
     */
    public static GuardPath parse(String text) throws PathSyntaxException {
        PathParser parser = new PathParser(text);
        GuardPath path = parser.path();
        if (!parser.scanner.atEnd()) {
            throw parser.scanner.expected("'.', '[' or the end");
        }
        return path;
    }

    private GuardPath path() throws PathSyntaxException {
        GuardPath path = first();
        while (true) {
            if (scanner.accept('.')) {
                path = member(path);
            } else if (scanner.accept('[')) {
                GuardPath index = argument();
                scanner.expect(']');
                path = new GuardPath.Index(path, index);
            } else {
                return path;
            }
        }
    }

    private GuardPath first() throws PathSyntaxException {
        String name = scanner.identifier();
        if (name.equals("this")) {
            return new GuardPath.This();
        }
        requireName(name);
        return scanner.accept('(') ? new GuardPath.Call(null, name, arguments()) : new GuardPath.Name(name);
    }

    private GuardPath member(GuardPath target) throws PathSyntaxException {
        String name = scanner.identifier();
        requireName(name);
        return scanner.accept('(') ? new GuardPath.Call(target, name, arguments()) : new GuardPath.Member(target, name);
    }

    private List<GuardPath> arguments() throws PathSyntaxException {
        List<GuardPath> arguments = new ArrayList<>();
        if (scanner.accept(')')) {
            return arguments;
        }
        do {
            arguments.add(argument());
        } while (scanner.accept(','));
        scanner.expect(')');
        return List.copyOf(arguments);
    }

    private GuardPath argument() throws PathSyntaxException {
        if (scanner.atLiteral()) {
            return new GuardPath.Literal(scanner.literal());
        }
        for (String word : List.of("true", "false", "null")) {
            if (scanner.acceptWord(word)) {
                return new GuardPath.Literal(word);
            }
        }
        return path();
    }

    private static void requireName(String name) throws PathSyntaxException {
        if (SourceVersion.isKeyword(name)) {
            throw new PathSyntaxException("'" + name + "' is a keyword of Java");
        }
    }
}
