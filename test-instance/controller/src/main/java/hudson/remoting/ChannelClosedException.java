package hudson.remoting;

import java.io.IOException;

/** The channel is closed. */
public class ChannelClosedException extends IOException {
    public ChannelClosedException(Channel channel, String message, Throwable cause) {
        super(message, cause);
    }
}
