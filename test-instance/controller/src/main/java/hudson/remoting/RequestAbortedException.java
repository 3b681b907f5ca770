package hudson.remoting;

/** The channel was closed while a call waited for its answer. */
public class RequestAbortedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RequestAbortedException(Throwable cause) {
        super(cause);
    }
}
