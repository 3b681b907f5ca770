package hudson.remoting;

/** The channel was closed while a call waited for its answer. */
public class RequestAbortedException extends RuntimeException {
    public RequestAbortedException(Throwable cause) {
        super(cause);
    }
}
