package io.jenkins.plugins.gitops.controller.pipeline;

import hudson.console.ConsoleLogFilter;
import hudson.model.ParameterValue;
import hudson.model.ParametersAction;
import hudson.model.PasswordParameterValue;
import hudson.model.Run;
import hudson.util.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Writes **** where a secret stands. Lines are held back until they are whole, so that no half of one slips through. */
public final class Masking extends ConsoleLogFilter implements Serializable {
    /** Encrypted, since this is saved with the program. */
    private final ArrayList<String> encrypted = new ArrayList<>();

    public Masking(Collection<String> secrets) {
        for (String s : secrets)
            if (s != null && !s.isBlank()) encrypted.add(Secret.fromString(s).getEncryptedValue());
    }

    @Override
    public OutputStream decorateLogger(Run build, OutputStream out) {
        return mask(
                encrypted.stream().map(e -> Secret.fromString(e).getPlainText()).collect(Collectors.toList()), out);
    }

    static OutputStream parametersOf(Run<?, ?> run, OutputStream out) {
        List<String> secrets = new ArrayList<>();
        for (ParametersAction a : run.getActions(ParametersAction.class))
            for (ParameterValue v : a.getParameters())
                if (v instanceof PasswordParameterValue p && p.getValue() != null)
                    secrets.add(p.getValue().getPlainText());
        return mask(secrets, out);
    }

    private static OutputStream mask(List<String> secrets, OutputStream out) {
        List<String> forms = new ArrayList<>();
        for (String s : secrets) {
            forms.add(s);
            for (String line : s.split("\r?\n")) if (line.length() > 3) forms.add(line);
        }
        forms.removeIf(String::isBlank);
        forms.replaceAll(f -> new String(f.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        forms.sort(Comparator.comparingInt(String::length).reversed());
        return forms.isEmpty() ? out : new Masked(forms, out);
    }

    private static final class Masked extends OutputStream {
        private final List<String> secrets;
        private final OutputStream out;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        Masked(List<String> secrets, OutputStream out) {
            this.secrets = secrets;
            this.out = out;
        }

        @Override
        public synchronized void write(int b) throws IOException {
            line.write(b);
            if (b == '\n') pass();
        }

        private void pass() throws IOException {
            if (line.size() == 0) return;
            String text = line.toString(StandardCharsets.ISO_8859_1);
            line.reset();
            for (String s : secrets) text = text.replace(s, "****");
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public synchronized void close() throws IOException {
            pass();
            out.close();
        }
    }
}
