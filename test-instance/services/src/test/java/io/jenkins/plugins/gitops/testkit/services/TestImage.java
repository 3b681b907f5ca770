package io.jenkins.plugins.gitops.testkit.services;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Images made from nothing by jib: one file, an entry point, an environment. */
final class TestImage {
    private TestImage() {}

    /** Pushes an image that holds the text as a file; returns its digest. */
    static String push(String reference, String text) throws Exception {
        Path file = Files.createTempFile("image", ".txt");
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return push(reference, file, "/text", "v0");
    }

    /** Pushes an image that runs the binary and tells it its version; returns its digest. */
    static String push(String reference, Path binary, String at, String version) throws Exception {
        return Jib.fromScratch()
                .setFormat(ImageFormat.OCI)
                .addFileEntriesLayer(FileEntriesLayer.builder()
                        .addEntry(binary, AbsoluteUnixPath.get(at), FilePermissions.fromOctalString("755"))
                        .build())
                .setEntrypoint(List.of(at))
                .addEnvironmentVariable("VERSION", version)
                .containerize(Containerizer.to(RegistryImage.named(reference))
                        .setAllowInsecureRegistries(true)
                        .setOfflineMode(false)
                        .setToolName("gitops-test"))
                .getDigest()
                .toString();
    }
}
