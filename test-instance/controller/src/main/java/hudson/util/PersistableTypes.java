package hudson.util;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.security.CodeSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;

/** What may be stored: the JDK's types, Jenkins' own, and those in a jar that says which plugin it is, or that it may. No library's. */
final class PersistableTypes {
    private static final Map<URL, Boolean> KNOWN = new ConcurrentHashMap<>();

    private PersistableTypes() {}

    static boolean allows(Class<?> type) {
        if (type == null || type.isArray()) return type == null || allows(type.getComponentType());
        CodeSource source =
                type.isPrimitive() ? null : type.getProtectionDomain().getCodeSource();
        return source == null
                || source.getLocation() == null
                || KNOWN.computeIfAbsent(source.getLocation(), PersistableTypes::owned);
    }

    private static boolean owned(URL place) {
        if (place.equals(
                PersistableTypes.class.getProtectionDomain().getCodeSource().getLocation())) {
            return true;
        }
        if (place.getProtocol().equals("file") && new File(place.getPath()).isDirectory()) return true;
        try (InputStream in = place.openStream();
                JarInputStream jar = new JarInputStream(in)) {
            Manifest manifest = jar.getManifest();
            Attributes main = manifest == null ? new Attributes() : manifest.getMainAttributes();
            boolean plugin = main.getValue("Short-Name") != null
                    && (main.getValue("Group-Id") != null || main.getValue("Plugin-Version") != null);
            return plugin || Boolean.parseBoolean(main.getValue("Jenkins-ClassFilter-Whitelisted"));
        } catch (IOException e) {
            return false;
        }
    }
}
