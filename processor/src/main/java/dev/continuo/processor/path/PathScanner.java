package dev.continuo.processor.path;

/** Reads the characters of a path: identifiers, literals and punctuation, with white space between them. */
final class PathScanner {
    private final String text;
    private int position;

    PathScanner(String text) {
        this.text = text;
        skipSpace();
    }

    boolean atEnd() {
        return position == text.length();
    }

    /** Takes a punctuation mark if it comes next. */
    boolean accept(char mark) {
        if (peek() != mark) {
            return false;
        }
        position++;
        skipSpace();
        return true;
    }

    void expect(char mark) throws PathSyntaxException {
        if (!accept(mark)) {
            throw expected("'" + mark + "'");
        }
    }

    /** Takes a word if it, and not a longer identifier, comes next. */
    boolean acceptWord(String word) {
        int end = position + word.length();
        if (!text.startsWith(word, position)
                || end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            return false;
        }
        position = end;
        skipSpace();
        return true;
    }

    String identifier() throws PathSyntaxException {
        if (atEnd() || !Character.isJavaIdentifierStart(text.charAt(position))) {
            throw expected("a name");
        }
        int start = position;
        while (!atEnd() && Character.isJavaIdentifierPart(text.charAt(position))) {
            position++;
        }
        String identifier = text.substring(start, position);
        skipSpace();
        return identifier;
    }

    boolean atLiteral() {
        char next = peek();
        return next == '"' || next == '\'' || next == '-' || next >= '0' && next <= '9';
    }

    /** Takes a string, a character or a whole number. */
    String literal() throws PathSyntaxException {
        int start = position;
        char first = peek();
        if (first == '"' || first == '\'') {
            quoted(first);
        } else {
            number();
        }
        String literal = text.substring(start, position).strip();
        skipSpace();
        return literal;
    }

    private void quoted(char quote) throws PathSyntaxException {
        position++;
        int length = 0;
        for (; peek() != quote; length++) {
            if (atEnd() || peek() == '\n' || peek() == '\r') {
                throw expected("a closing " + quote);
            }
            if (text.charAt(position++) == '\\') {
                escape();
            }
        }
        if (quote == '\'' && length != 1) {
            throw expected("one character between the quotes");
        }
        position++;
    }

    /** Takes what follows a backslash. */
    private void escape() throws PathSyntaxException {
        if (atEnd() || "btnfrs\"'\\".indexOf(peek()) < 0) {
            throw expected("the rest of an escape");
        }
        position++;
    }

    private void number() throws PathSyntaxException {
        int start = position;
        accept('-');
        int digits = position;
        while (Character.isDigit(peek())) {
            position++;
        }
        boolean leadingZero = position > digits + 1 && text.charAt(digits) == '0';
        String number = text.substring(start, position);
        boolean isLong = accept('L');
        if (leadingZero || !isInRange(number, isLong) || Character.isJavaIdentifierPart(peek()) && !atEnd()) {
            throw expected("a whole decimal number");
        }
    }

    private static boolean isInRange(String number, boolean isLong) {
        try {
            long value = Long.parseLong(number);
            return isLong || value == (int) value;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Makes the exception for something else than what comes next. */
    PathSyntaxException expected(String what) {
        String found = atEnd() ? "the end" : "'" + text.charAt(position) + "'";
        return new PathSyntaxException("expected " + what + " at column " + (position + 1) + " but was " + found);
    }

    private char peek() {
        return atEnd() ? '\0' : text.charAt(position);
    }

    private void skipSpace() {
        while (!atEnd() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }
}
