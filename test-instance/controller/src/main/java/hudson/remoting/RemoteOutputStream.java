package hudson.remoting;

import java.io.IOException;
import java.io.OutputStream;
import org.jenkinsci.remoting.SerializableOnlyOverRemoting;

/** A stream that can be written from the other JVM. */
public final class RemoteOutputStream extends OutputStream implements SerializableOnlyOverRemoting {
    private transient OutputStream core;

    public RemoteOutputStream(OutputStream core) {
        this.core = core;
    }

    /** What crosses the channel. */
    interface Port extends AutoCloseable {
        void write(byte[] bytes) throws IOException;

        void flush() throws IOException;

        @Override
        void close() throws IOException;
    }

    private Object writeReplace() {
        OutputStream target = core;
        return new Stub(Channel.current().export(Port.class, new Port() {
            @Override
            public void write(byte[] bytes) throws IOException {
                target.write(bytes);
            }

            @Override
            public void flush() throws IOException {
                target.flush();
            }

            @Override
            public void close() throws IOException {
                target.close();
            }
        }));
    }

    private static final class Stub implements SerializableOnlyOverRemoting {
        private final Port port;

        Stub(Port port) {
            this.port = port;
        }

        private Object readResolve() {
            return new RemoteOutputStream(new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    port.write(new byte[] {(byte) b});
                }

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    port.write(java.util.Arrays.copyOfRange(bytes, offset, offset + length));
                }

                @Override
                public void flush() throws IOException {
                    port.flush();
                }

                @Override
                public void close() throws IOException {
                    port.close();
                }
            });
        }
    }

    @Override
    public void write(int b) throws IOException {
        core.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        core.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        core.flush();
    }

    @Override
    public void close() throws IOException {
        core.close();
    }
}
