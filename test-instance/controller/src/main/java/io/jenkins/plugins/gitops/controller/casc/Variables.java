package io.jenkins.plugins.gitops.controller.casc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What <code>${NAME}</code> stands for: a file of that name in the folder of secrets, else the environment, else what follows
 * <code>:-</code>. <code>^${</code> is a dollar sign and a brace. <code>${readFile:path}</code>, <code>${base64:text}</code> and
 * <code>${readFileBase64:path}</code> as in the real one.
 */
final class Variables {
    private static final Pattern USE = Pattern.compile("\\^\\$\\{|\\$\\{([^{}]+)}");

    private final Function<String, String> environment;
    private final Path secrets;
    private final Set<String> revealed = new LinkedHashSet<>();

    Variables(Function<String, String> environment) {
        this.environment = environment;
        this.secrets = Path.of(Optional.ofNullable(environment.apply("SECRETS")).orElse("/run/secrets"));
    }

    /** The text with every variable replaced; throws where one has no value. */
    String reveal(String text) throws IOException {
        StringBuilder out = new StringBuilder();
        Matcher use = USE.matcher(text);
        while (use.find()) {
            use.appendReplacement(out, Matcher.quoteReplacement(use.group(1) == null ? "${" : value(use.group(1))));
        }
        return use.appendTail(out).toString();
    }

    private String value(String expression) throws IOException {
        String found;
        if (expression.startsWith("readFile:")) {
            found = Files.readString(Path.of(expression.substring("readFile:".length())));
        } else if (expression.startsWith("readFileBase64:")) {
            byte[] bytes = Files.readAllBytes(Path.of(expression.substring("readFileBase64:".length())));
            found = Base64.getEncoder().encodeToString(bytes);
        } else if (expression.startsWith("base64:")) {
            byte[] bytes = expression.substring("base64:".length()).getBytes(StandardCharsets.UTF_8);
            found = Base64.getEncoder().encodeToString(bytes);
        } else {
            found = named(expression);
        }
        if (found.length() > 3) revealed.add(found);
        return found;
    }

    private String named(String expression) throws IOException {
        String[] part = expression.split(":-", 2);
        if (!part[0].contains("/") && !part[0].contains("..") && Files.isRegularFile(secrets.resolve(part[0]))) {
            return Files.readString(secrets.resolve(part[0])).strip();
        }
        String set = environment.apply(part[0]);
        if (set == null && part.length < 2) throw new IOException("the variable '" + part[0] + "' has no value");
        return set == null ? part[1] : set;
    }

    String hide(String message) {
        String hidden = message;
        for (String secret : revealed) hidden = hidden.replace(secret, "****");
        return hidden;
    }
}
