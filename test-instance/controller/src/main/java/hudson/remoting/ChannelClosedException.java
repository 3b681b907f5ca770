package hudson.remoting;

import java.io.IOException;

/** The channel is closed. */
public class ChannelClosedException extends IOException {
    private static final long serialVersionUID = 1L;

    public ChannelClosedException(Channel channel, String message, Throwable cause) {
        super(message, cause);
    }
}
