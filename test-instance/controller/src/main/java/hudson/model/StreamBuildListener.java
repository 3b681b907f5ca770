package hudson.model;

import hudson.util.StreamTaskListener;
import java.io.File;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.Charset;

public class StreamBuildListener extends StreamTaskListener implements BuildListener {
    public StreamBuildListener(OutputStream a, Charset b) {
        super((Writer) null);
    }

    public StreamBuildListener(File a, Charset b) {
        super((Writer) null);
    }

    public StreamBuildListener(PrintStream a, Charset b) {
        super((Writer) null);
    }
}
