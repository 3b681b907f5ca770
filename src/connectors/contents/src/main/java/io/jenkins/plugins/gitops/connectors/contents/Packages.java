package io.jenkins.plugins.gitops.connectors.contents;

import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Packages that a system or a language notes down in files of its own: Debian's, Alpine's, npm's, Python's. */
final class Packages {
    private static final Pattern NPM = Pattern.compile("(?:.*/)?node_modules/(?:@[^/]+/)?[^/]+/package\\.json");
    private static final Pattern PYTHON = Pattern.compile("(?:.*/)?[^/]+\\.dist-info/METADATA");

    private Packages() {}

    static boolean areIn(String path) {
        return isDebian(path)
                || path.equals("lib/apk/db/installed")
                || NPM.matcher(path).matches()
                || PYTHON.matcher(path).matches();
    }

    static List<Component> read(String path, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (isDebian(path)) {
            return records(text, path, "deb/debian", "Package", "Version", ": ");
        } else if (path.equals("lib/apk/db/installed")) {
            return records(text, path, "apk/alpine", "P", "V", ":");
        } else if (NPM.matcher(path).matches()) {
            return npm(text, path);
        }
        return records(text.substring(0, end(text)), path, "pypi", "Name", "Version", ": ");
    }

    private static boolean isDebian(String path) {
        return path.equals("var/lib/dpkg/status") || path.startsWith("var/lib/dpkg/status.d/");
    }

    private static int end(String metadata) {
        int blank = metadata.replace("\r", "").indexOf("\n\n");
        return blank < 0 ? metadata.length() : blank;
    }

    private static List<Component> records(
            String text, String path, String type, String name, String version, String colon) {
        List<Component> found = new ArrayList<>();
        for (String record : text.split("\\R\\R", -1)) {
            Map<String, String> fields = new HashMap<>();
            for (String line : record.split("\\R", -1)) {
                int at = line.indexOf(colon);
                if (at > 0) {
                    fields.putIfAbsent(
                            line.substring(0, at),
                            line.substring(at + colon.length()).strip());
                }
            }
            if (fields.containsKey(name) && fields.containsKey(version)) {
                found.add(component(type, fields.get(name), fields.get(version), path));
            }
        }
        return found;
    }

    private static List<Component> npm(String text, String path) {
        try {
            Json.Obj json = Json.parseObject(text);
            if (json.fields().get("name") instanceof Json.Text name
                    && json.fields().get("version") instanceof Json.Text version) {
                return List.of(component("npm", name.value(), version.value(), path));
            }
        } catch (Refusal e) {
            return List.of(); // tests of npm packages bring broken ones along
        }
        return List.of();
    }

    private static Component component(String type, String name, String version, String path) {
        String purl = "pkg:" + type + "/" + Purl.part(name).replace("%2F", "/") + "@" + Purl.part(version);
        return new Component("library", name, version, purl, "", path);
    }
}
