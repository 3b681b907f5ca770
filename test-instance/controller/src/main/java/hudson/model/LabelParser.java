package hudson.model;

import hudson.model.labels.LabelAtom;
import hudson.model.labels.LabelOperatorPrecedence;
import hudson.model.labels.LabelVisitor;
import hudson.util.VariableResolver;
import io.jenkins.plugins.gitops.controller.Words;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code a && (b || !c)}. */
final class LabelParser {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(\\|\\||&&|!|\\(|\\)|\"(?:[^\"\\\\]|\\\\.)*\"|[^\\s&|!()\"]+)");
    private final String text;
    private final Matcher matcher;
    private String token;

    LabelParser(String text) {
        this.text = text.trim();
        matcher = TOKEN.matcher(this.text);
        next();
    }

    private void next() {
        token = matcher.lookingAt() ? matcher.group(1) : matcher.hitEnd() ? null : "";
        if (token != null && !token.isEmpty()) matcher.region(matcher.end(), text.length());
    }

    Label parse() {
        boolean single = text.matches("[^\\s&|!()\"]+") || text.matches("\"[^\"]*\"");
        if (single) return new LabelAtom(Words.unquote(text));
        Predicate<VariableResolver<Boolean>> rule = or();
        if (token != null) throw wrong();
        return new Expression(text, rule);
    }

    private Predicate<VariableResolver<Boolean>> or() {
        Predicate<VariableResolver<Boolean>> left = and();
        while ("||".equals(token)) {
            next();
            left = left.or(and());
        }
        return left;
    }

    private Predicate<VariableResolver<Boolean>> and() {
        Predicate<VariableResolver<Boolean>> left = not();
        while ("&&".equals(token)) {
            next();
            left = left.and(not());
        }
        return left;
    }

    private Predicate<VariableResolver<Boolean>> not() {
        if ("!".equals(token)) {
            next();
            return not().negate();
        } else if ("(".equals(token)) {
            next();
            Predicate<VariableResolver<Boolean>> inner = or();
            if (!")".equals(token)) {
                throw wrong();
            }
            next();
            return inner;
        } else if (token == null || token.isEmpty() || token.equals(")") || token.equals("&&") || token.equals("||")) {
            throw wrong();
        }
        String name = Words.unquote(token);
        next();
        return resolver -> Boolean.TRUE.equals(resolver.resolve(name));
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("Cannot read the label expression \"" + text + "\": found "
                + (token == null ? "its end" : "\"" + token + "\"") + "; use names, &&, ||, ! and parentheses");
    }

    private static final class Expression extends Label {
        private final Predicate<VariableResolver<Boolean>> rule;

        Expression(String text, Predicate<VariableResolver<Boolean>> rule) {
            super(text);
            this.rule = rule;
        }

        @Override
        public String getExpression() {
            return name;
        }

        @Override
        public boolean matches(VariableResolver<Boolean> resolver) {
            return rule.test(resolver);
        }

        @Override
        public <V, P> V accept(LabelVisitor<V, P> visitor, P param) {
            throw new UnsupportedOperationException("Cannot visit \"" + name + "\"; visit its atoms");
        }

        @Override
        public LabelOperatorPrecedence precedence() {
            return LabelOperatorPrecedence.OR;
        }
    }
}
