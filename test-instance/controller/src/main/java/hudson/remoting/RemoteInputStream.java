package hudson.remoting;

import java.io.IOException;
import java.io.InputStream;
import org.jenkinsci.remoting.SerializableOnlyOverRemoting;

/** A stream that can be read from the other JVM. */
public class RemoteInputStream extends InputStream implements SerializableOnlyOverRemoting {
    private transient InputStream core;

    public RemoteInputStream(InputStream core) {
        this.core = core;
    }

    /** What crosses the channel. */
    interface Port extends AutoCloseable {
        byte[] read(int most) throws IOException;

        @Override
        void close() throws IOException;
    }

    private Object writeReplace() {
        InputStream source = core;
        return new Stub(Channel.current().export(Port.class, new Port() {
            @Override
            public byte[] read(int most) throws IOException {
                byte[] bytes = new byte[most];
                int n = source.read(bytes);
                return n < 0 ? new byte[0] : java.util.Arrays.copyOf(bytes, n);
            }

            @Override
            public void close() throws IOException {
                source.close();
            }
        }));
    }

    private static final class Stub implements SerializableOnlyOverRemoting {
        private final Port port;

        Stub(Port port) {
            this.port = port;
        }

        private Object readResolve() {
            return new RemoteInputStream(new InputStream() {
                @Override
                public int read() throws IOException {
                    byte[] bytes = port.read(1);
                    return bytes.length == 0 ? -1 : bytes[0] & 0xff;
                }

                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    byte[] got = length == 0 ? new byte[0] : port.read(length);
                    System.arraycopy(got, 0, bytes, offset, got.length);
                    return got.length == 0 && length > 0 ? -1 : got.length;
                }

                @Override
                public void close() throws IOException {
                    port.close();
                }
            });
        }
    }

    @Override
    public int read() throws IOException {
        return core.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return core.read(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        core.close();
    }
}
