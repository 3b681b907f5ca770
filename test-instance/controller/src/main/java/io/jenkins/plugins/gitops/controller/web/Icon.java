package io.jenkins.plugins.gitops.controller.web;

import hudson.PluginWrapper;
import hudson.Util;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import jenkins.model.Jenkins;

/** Symbol icons: our own drawings for the usual names, a plugin's own from its images/symbols, and a dot for all others. */
final class Icon {
    private static final Properties PATHS = paths();
    private static final Map<String, String> OF_PLUGINS = new ConcurrentHashMap<>();

    private Icon() {}

    private static Properties paths() {
        Properties all = new Properties();
        try (InputStream in = Icon.class.getResourceAsStream("icons.properties")) {
            all.load(in);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read \"icons.properties\"; build the controller again", e);
        }
    }

    static String html(Object src, Object cssClass, Object tooltip) {
        String[] words = String.valueOf(src).split("\\s+");
        String name = words[0].startsWith("symbol-") ? words[0].substring(7) : words[0];
        String drawn =
                words.length > 1 && words[1].startsWith("plugin-") ? ofPlugin(words[1].substring(7), name) : null;
        String classes = cssClass == null || cssClass.toString().isEmpty() ? "icon-md" : cssClass.toString();
        String title = tooltip == null || tooltip.toString().isEmpty() ? "" : Util.escape(tooltip.toString());
        String label = title.isEmpty() ? " aria-hidden='true'" : " role='img' aria-label='" + title + "'";
        String inner =
                drawn != null ? drawn : "<path d='" + PATHS.getProperty(name, PATHS.getProperty("other")) + "'/>";
        return "<svg class='symbol " + Util.escape(classes) + "'" + label + " viewBox='0 0 24 24'>"
                + (title.isEmpty() ? "" : "<title>" + title + "</title>") + inner + "</svg>";
    }

    /** The plugin's drawing, without what could run in a page. */
    private static String ofPlugin(String plugin, String name) {
        PluginWrapper wrapper = Jenkins.get().getPluginManager().getPlugin(plugin);
        if (wrapper == null || !name.matches("[A-Za-z0-9_/-]+")) return null;
        String found = OF_PLUGINS.computeIfAbsent(plugin + "/" + name, k -> {
            URL file = wrapper.classLoader.getResource("images/symbols/" + name + ".svg");
            if (file == null) return "";
            try (InputStream in = file.openStream()) {
                String svg = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                String box = svg.replaceFirst("(?s).*?viewBox=[\"']([^\"']*)[\"'].*", "$1");
                String inner = svg.replaceFirst("(?s).*?<svg[^>]*>", "").replaceFirst("(?s)</svg>.*", "");
                return "<svg viewBox='" + (box.equals(svg) ? "0 0 24 24" : Util.escape(box)) + "'>"
                        + inner.replaceAll("(?is)<(script|style|title).*?</\\1>", "")
                                .replaceAll("(?i)\\son\\w+=(\"[^\"]*\"|'[^']*')", "")
                        + "</svg>";
            } catch (IOException e) {
                return "";
            }
        });
        return found.isEmpty() ? null : found;
    }
}
