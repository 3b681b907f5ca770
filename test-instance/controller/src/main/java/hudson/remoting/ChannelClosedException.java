package hudson.remoting;

public class ChannelClosedException {
    public ChannelClosedException(Channel a, Throwable b) {}

    public ChannelClosedException(Channel a, String b, Throwable c) {}
}
