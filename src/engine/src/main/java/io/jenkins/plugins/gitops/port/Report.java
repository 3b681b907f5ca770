package io.jenkins.plugins.gitops.port;

import io.jenkins.plugins.gitops.model.Refusal;
import java.time.Instant;
import java.util.Optional;

/** One report as a tool wrote it, when it did, and who vouches for it. */
public final class Report {
    private final String name;
    private final byte[] bytes;
    private final Instant at;
    private final Optional<String> voucher;

    /**
     * A report.
     *
     * @param name its file, as messages name it
     * @param at when it was made
     * @param voucher who vouches that it is about the release: the key that signed it, or the run that this controller
     *     itself took it from; absent: nobody, and then no gate passes on it
     */
    public Report(String name, byte[] bytes, Instant at, Optional<String> voucher) {
        this.name = Refusal.text("a report's name", name);
        this.bytes = bytes.clone();
        this.at = at;
        this.voucher = voucher;
    }

    public String name() {
        return name;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public Instant at() {
        return at;
    }

    public Optional<String> voucher() {
        return voucher;
    }
}
