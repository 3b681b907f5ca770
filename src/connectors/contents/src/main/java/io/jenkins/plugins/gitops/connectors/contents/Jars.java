package io.jenkins.plugins.gitops.connectors.contents;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Maven coordinates in a jar, and in the jars within it. */
final class Jars {
    private static final int DEEPEST = 3;

    private Jars() {}

    static boolean isOne(String path) {
        return path.endsWith(".jar") || path.endsWith(".war") || path.endsWith(".ear");
    }

    static List<Component> read(byte[] jar, String path, String sha256) {
        List<Component> found = new ArrayList<>();
        read(new ByteArrayInputStream(jar), path, sha256, DEEPEST, found);
        return found;
    }

    private static void read(InputStream jar, String path, String sha256, int deeper, List<Component> found) {
        List<Component> own = new ArrayList<>();
        try {
            ZipInputStream zip = new ZipInputStream(jar);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.startsWith("META-INF/maven/") && name.endsWith("/pom.properties")) {
                    own.add(coordinates(zip, path, sha256));
                } else if (isOne(name) && deeper > 0) {
                    read(unclosed(zip), path + "!/" + name, "", deeper - 1, found);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // an archive that cannot be read is still a file with a name and a hash
            own.clear();
        }
        if (own.isEmpty()) {
            own.add(new Component("library", file(path), "", "", sha256, path));
        }
        found.addAll(own);
    }

    private static Component coordinates(InputStream in, String path, String sha256) throws IOException {
        Properties properties = new Properties();
        properties.load(unclosed(in));
        String group = properties.getProperty("groupId", "");
        String artifact = properties.getProperty("artifactId", file(path));
        String version = properties.getProperty("version", "");
        String purl = "pkg:maven/" + Purl.part(group) + "/" + Purl.part(artifact) + "@" + Purl.part(version);
        return new Component("library", group + ":" + artifact, version, purl, sha256, path);
    }

    private static String file(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static InputStream unclosed(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {
                // the archive around it is read on
            }
        };
    }
}
