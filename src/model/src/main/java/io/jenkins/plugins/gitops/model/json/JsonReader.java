package io.jenkins.plugins.gitops.model.json;

import io.jenkins.plugins.gitops.model.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads strict JSON: no comment, no trailing comma, no key twice, and no nesting that could exhaust the stack. */
final class JsonReader {
    private static final int DEEPEST = 200;
    private static final int LONGEST_NUMBER = 400;

    private final String text;
    private int at;
    private int depth;

    JsonReader(String text) {
        this.text = text;
    }

    Json read() {
        Json value = value();
        blanks();
        if (at < text.length()) {
            throw refusal("found more behind the value", "give one value only");
        }
        return value;
    }

    private Json value() {
        blanks();
        if (at >= text.length()) {
            throw refusal("the text ends here", "check whether it was cut off");
        }
        char c = text.charAt(at);
        return switch (c) {
            case '{' -> nested(this::object);
            case '[' -> nested(this::array);
            case '"' -> new Json.Text(string());
            case 't' -> word("true", new Json.Bool(true));
            case 'f' -> word("false", new Json.Bool(false));
            case 'n' -> word("null", new Json.Null());
            default -> number();
        };
    }

    private Json nested(java.util.function.Supplier<Json> inner) {
        if (++depth > DEEPEST) {
            throw refusal("it is nested deeper than " + DEEPEST, "flatten it");
        }
        at++;
        Json value = inner.get();
        depth--;
        return value;
    }

    private Json object() {
        Map<String, Json> fields = new LinkedHashMap<>();
        if (!next('}')) {
            do {
                blanks();
                if (at >= text.length() || text.charAt(at) != '"') {
                    throw refusal("a key is missing", "put a string in double quotes here");
                }
                String key = string();
                expect(':');
                if (fields.put(key, value()) != null) {
                    throw refusal("the key " + Refusal.quoted(key) + " stands twice", "leave one of them");
                }
            } while (next(','));
            expect('}');
        }
        return new Json.Obj(fields);
    }

    private Json array() {
        List<Json> items = new ArrayList<>();
        if (!next(']')) {
            do {
                items.add(value());
            } while (next(','));
            expect(']');
        }
        return new Json.Arr(items);
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return out.toString();
            } else if (c == '\\') {
                out.append(escaped());
            } else if (c < 0x20) {
                at--;
                throw refusal("a control character stands in a string", "escape it");
            } else {
                out.append(c);
            }
        }
        throw refusal("a string has no end", "close it with a double quote");
    }

    private char escaped() {
        char c = at < text.length() ? text.charAt(at++) : ' ';
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unicode();
            default -> throw refusal("an escape is unknown", "use one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u");
        };
    }

    private char unicode() {
        String digits = text.substring(at, Math.min(at + 4, text.length()));
        if (!digits.matches("[0-9a-fA-F]{4}")) {
            throw refusal("found \\u" + digits, "give four hex digits");
        }
        at += 4;
        return (char) Integer.parseInt(digits, 16);
    }

    private Json number() {
        int from = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String digits = text.substring(from, at);
        if (digits.length() > LONGEST_NUMBER
                || !digits.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,4})?")) {
            at = from;
            throw refusal("no value begins here", "give an object, a list, a string, a number, true, false or null");
        }
        return new Json.Num(new BigDecimal(digits));
    }

    private Json word(String word, Json value) {
        if (!text.startsWith(word, at)) {
            throw refusal("no value begins here", "write " + word);
        }
        at += word.length();
        return value;
    }

    private void expect(char wanted) {
        if (!next(wanted)) {
            throw refusal("'" + wanted + "' is missing", "check whether the text was cut off or edited");
        }
    }

    private boolean next(char wanted) {
        blanks();
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private Refusal refusal(String found, String advice) {
        int line =
                1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        int column = at - text.lastIndexOf('\n', Math.max(0, at - 1));
        return new Refusal("read JSON", found + " (line " + line + ", column " + Math.max(1, column) + ")", advice);
    }
}
