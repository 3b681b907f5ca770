package io.jenkins.plugins.gitops.gate;

import io.jenkins.plugins.gitops.model.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads approval rules; what it cannot read it points at by its column, counted from 1. */
final class ConsentsReader {
    private static final int DEEPEST = 30;
    private static final int MOST_PEOPLE = 20;
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<sign>[()|&!,])|(?<who>(?:group|user):(?:\"[^\"]+\"|[^\\s()|&!,\"]+))|(?<word>[^\\s()|&!,]+))");

    private record Token(String text, int column) {}

    private final String written;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int depth;

    private ConsentsReader(String written) {
        this.written = written;
        Matcher matcher = TOKEN.matcher(written);
        int from = 0;
        while (matcher.find(from) && matcher.start() == from) {
            String sign = matcher.group("sign");
            String who = matcher.group("who");
            String text = sign != null ? sign : who != null ? who : matcher.group("word");
            tokens.add(new Token(text, matcher.end() - text.length() + 1));
            from = matcher.end();
        }
        tokens.add(new Token("", written.stripTrailing().length() + 1));
    }

    static Consents read(String written) {
        ConsentsReader reader = new ConsentsReader(written);
        Consents read = reader.any();
        if (!reader.peek().isEmpty()) {
            throw reader.refusal("join two parts by & or |");
        }
        return read;
    }

    private Consents any() {
        if (++depth > DEEPEST) {
            throw refusal("write it with fewer parentheses");
        }
        List<Consents> parts = new ArrayList<>(List.of(all()));
        while (next("|")) {
            parts.add(all());
        }
        depth--;
        return parts.size() == 1 ? parts.get(0) : new Consents.Any(parts);
    }

    private Consents all() {
        int column = tokens.get(at).column();
        List<Consents> parts = new ArrayList<>(List.of(part()));
        while (next("&")) {
            parts.add(part());
        }
        if (parts.stream().allMatch(Consents.Nobody.class::isInstance)) {
            throw refusal("it asks for nobody", column, "say who has to approve, as in 'anyone & !author'");
        }
        return parts.size() == 1 ? parts.get(0) : new Consents.All(parts);
    }

    private Consents part() {
        if (next("(")) {
            Consents inner = any();
            expect(")");
            return inner;
        } else if (next("!")) {
            return new Consents.Nobody(someone());
        } else if (peek().matches("[0-9]+")) {
            return several();
        }
        return new Consents.One(someone());
    }

    private Consents several() {
        Token number = tokens.get(at++);
        int count = number.text().length() < 4 ? Integer.parseInt(number.text()) : 0;
        if (count < 1 || count > MOST_PEOPLE) {
            throw refusal("found '" + number.text() + "'", number.column(), "ask for 1 to " + MOST_PEOPLE + " people");
        }
        expect("of");
        expect("(");
        List<Someone> of = new ArrayList<>(List.of(someone()));
        while (next(",")) {
            of.add(someone());
        }
        expect(")");
        return new Consents.Several(count, of);
    }

    private Someone someone() {
        String text = peek();
        int colon = text.indexOf(':');
        Someone who = switch (colon < 0 ? text : text.substring(0, colon)) {
            case "author" -> new Someone(Someone.Kind.AUTHOR, "");
            case "requester" -> new Someone(Someone.Kind.REQUESTER, "");
            case "anyone" -> new Someone(Someone.Kind.ANYONE, "");
            case "group" -> new Someone(Someone.Kind.GROUP, name(text, colon));
            case "user" -> new Someone(Someone.Kind.USER, name(text, colon));
            default -> throw refusal("write group:NAME, user:NAME, author, requester, anyone or '2 of (…)'");
        };
        at++;
        return who;
    }

    private String name(String text, int colon) {
        String name = text.substring(colon + 1).replaceAll("^\"|\"$", "");
        if (colon < 0 || name.isBlank()) {
            throw refusal("write a name behind the colon, as in group:release");
        }
        return name;
    }

    private String peek() {
        return tokens.get(at).text();
    }

    private boolean next(String wanted) {
        boolean there = peek().equals(wanted);
        at += there ? 1 : 0;
        return there;
    }

    private void expect(String wanted) {
        if (!next(wanted)) {
            throw refusal("put '" + wanted + "' here");
        }
    }

    private Refusal refusal(String advice) {
        String found = peek().isEmpty() ? "it ends" : "found " + Refusal.quoted(peek());
        return refusal(found, tokens.get(at).column(), advice);
    }

    private Refusal refusal(String found, int column, String advice) {
        return new Refusal("read the approval rule " + Refusal.quoted(written), found + " at column " + column, advice);
    }
}
