package hudson;

import java.io.IOException;

/** Ends a build as a failure with its message alone; no stack trace is printed. */
public class AbortException extends IOException {
    public AbortException(String message) {
        super(message);
    }
}
