package hudson.remoting;

public class RequestAbortedException {
    public RequestAbortedException(Throwable a) {}
}
