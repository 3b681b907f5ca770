package io.jenkins.plugins.gitops.connectors.git;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.zip.Deflater;
import org.eclipse.jgit.lib.Constants;
import org.jspecify.annotations.Nullable;

/** The pack that a push sends: exactly the objects that were made, each as the difference to the one it replaces. */
final class Pack {
    private static final int REF_DELTA = 7;

    private Pack() {}

    /** A new object and the one it takes the place of, which the server has. */
    record Item(GitObject object, @Nullable GitObject base) {}

    static byte[] of(Collection<Item> items, boolean thin) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("PACK".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(ByteBuffer.allocate(8).putInt(2).putInt(items.size()).array());
        Deflater deflater = new Deflater();
        try {
            for (Item item : items) {
                write(out, item, thin, deflater);
            }
        } finally {
            deflater.end();
        }
        MessageDigest sha = Constants.newMessageDigest();
        out.writeBytes(sha.digest(out.toByteArray()));
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, Item item, boolean thin, Deflater deflater) {
        byte[] data = item.object().data();
        GitObject base = item.base();
        if (thin && base != null && !base.id().equals(item.object().id())) {
            byte[] delta = Delta.between(base.data(), data);
            if (delta.length < data.length / 2) {
                header(out, REF_DELTA, delta.length);
                byte[] name = new byte[Constants.OBJECT_ID_LENGTH];
                base.id().copyRawTo(name, 0);
                out.writeBytes(name);
                compress(out, delta, deflater);
                return;
            }
        }
        header(out, item.object().type(), data.length);
        compress(out, data, deflater);
    }

    private static void header(ByteArrayOutputStream out, int type, int size) {
        int rest = size >>> 4;
        int b = (type << 4) | (size & 0x0f);
        while (rest > 0) {
            out.write(b | 0x80);
            b = rest & 0x7f;
            rest >>>= 7;
        }
        out.write(b);
    }

    private static void compress(ByteArrayOutputStream out, byte[] data, Deflater deflater) {
        deflater.reset();
        deflater.setInput(data);
        deflater.finish();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
    }
}
