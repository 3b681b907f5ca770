package io.jenkins.plugins.gitops.port;

/** Understands one format of reports. */
public interface ReportReader {
    /** The format's name, such as {@code junit}. */
    String format();

    /** Whether the report is of this format, told from its beginning; a wrong guess ends in a Failure of {@link #read}. */
    boolean recognises(Report report);

    /**
     * What the report says.
     *
     * @throws io.jenkins.plugins.gitops.model.Failure REFUSED where it cannot be understood as a whole: cut off, empty,
     *     too large, contradicting itself, holding what is no number; the message names file and line
     */
    ReportFacts read(Report report);
}
