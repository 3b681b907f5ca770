package hudson.util;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Replaces a file as a whole or not at all: written beside it, forced to the disk, then renamed over it. */
public class AtomicFileWriter extends Writer {
    private final Path target;
    private final Path temporary;
    private final FileOutputStream stream; // not a channel: an interrupted thread would close that, and lose the file
    private final Writer out;

    public AtomicFileWriter(File file) throws IOException {
        this(file.toPath(), StandardCharsets.UTF_8);
    }

    public AtomicFileWriter(Path target, Charset charset) throws IOException {
        this.target = target.toAbsolutePath();
        Path folder = this.target.getParent();
        Files.createDirectories(folder);
        temporary = Files.createTempFile(folder, this.target.getFileName() + "-atomic", "tmp");
        stream = new FileOutputStream(temporary.toFile());
        out = new OutputStreamWriter(stream, charset);
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
        if (stream.getFD().valid()) {
            out.flush();
            stream.getFD().sync();
            out.close();
        }
    }

    public void abort() throws IOException {
        stream.close();
        Files.deleteIfExists(temporary);
    }

    public void commit() throws IOException {
        close();
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
