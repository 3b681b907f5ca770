package io.jenkins.plugins.gitops.exporter;

import io.jenkins.plugins.gitops.metrics.series.Exposition;
import java.io.IOException;
import java.io.OutputStream;

/** One answer on its way: a view gives it its headers, as plugins see no servlet type. */
public final class Scrape {
    private final Exposition.Answer answer;

    Scrape(Exposition.Answer answer) {
        this.answer = answer;
    }

    public String getContentType() {
        return answer.contentType();
    }

    public boolean isPacked() {
        return answer.isPacked();
    }

    /** Answers how many bytes were written. */
    public int writeTo(OutputStream out) throws IOException {
        int length = answer.length();
        answer.writeTo(out);
        return length;
    }
}
