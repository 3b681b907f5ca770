package io.jenkins.plugins.gitops.connectors.builders;

import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.RegistryAccess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Logins for pulling bases, in the file that every builder reads, for its owner alone and gone with the build. */
final class Logins {
    private Logins() {}

    /** The environment in which a builder finds them; empty where there is none, so that its own are used. */
    static Map<String, String> written(List<RegistryAccess> accesses, Path folder) throws IOException {
        Map<String, Json> auths = new LinkedHashMap<>();
        for (RegistryAccess access : accesses) {
            if (!access.user().isEmpty()) {
                byte[] pair = (access.user() + ":" + access.password()).getBytes(StandardCharsets.UTF_8);
                String key = access.address().equals("registry-1.docker.io")
                        ? "https://index.docker.io/v1/"
                        : access.address();
                auths.put(key, Json.of(Map.of("auth", Base64.getEncoder().encodeToString(pair))));
            }
        }
        if (auths.isEmpty()) {
            return Map.of();
        }
        Path file = folder.resolve("config.json");
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, new Json.Obj(Map.of("auths", new Json.Obj(auths))).text());
        return Map.of("DOCKER_CONFIG", folder.toString(), "REGISTRY_AUTH_FILE", file.toString());
    }
}
