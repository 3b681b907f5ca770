package hudson.util;

import java.io.File;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Replaces a file as a whole or not at all: written beside it, forced to the disk, then renamed over it. */
public class AtomicFileWriter extends Writer {
    private final Path target;
    private final Path temporary;
    private final FileChannel channel;
    private final Writer out;

    public AtomicFileWriter(File file) throws IOException {
        this(file.toPath(), StandardCharsets.UTF_8);
    }

    public AtomicFileWriter(Path target, Charset charset) throws IOException {
        this.target = target.toAbsolutePath();
        Path folder = this.target.getParent();
        Files.createDirectories(folder);
        temporary = Files.createTempFile(folder, this.target.getFileName() + "-atomic", "tmp");
        channel = FileChannel.open(temporary, StandardOpenOption.WRITE);
        out = new OutputStreamWriter(Channels.newOutputStream(channel), charset);
    }

    @Override
    public void write(char[] chars, int offset, int length) throws IOException {
        out.write(chars, offset, length);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            out.flush();
            channel.force(true);
            out.close();
        }
    }

    public void abort() throws IOException {
        channel.close();
        Files.deleteIfExists(temporary);
    }

    public void commit() throws IOException {
        close();
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
