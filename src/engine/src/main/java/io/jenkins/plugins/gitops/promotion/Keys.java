package io.jenkins.plugins.gitops.promotion;

import io.jenkins.plugins.gitops.port.ValueEdit;
import io.jenkins.plugins.gitops.port.ValueEdit.Occurrences;

/**
 * Names of places in files that hold while the file changes elsewhere: an editor answers positions, such as
 * {@code images[3].digest}, and an entry that somebody adds above would make another plan of the same one.
 */
final class Keys {
    private Keys() {}

    static String of(ValueEdit edit, String found) {
        String free = found.replaceAll("\\[[0-9]+]", "[*]");
        if (edit instanceof ValueEdit.KustomizeImage image)
            return free.replaceFirst(
                    "^images\\[[^]]*]", "images[name=" + image.image().replace("$", "\\$") + "]");
        else if (edit instanceof ValueEdit.HelmValue helm) return key(helm.path(), helm.occurrences(), free);
        else if (edit instanceof ValueEdit.ContainerImage container)
            return key("container " + container.container(), container.occurrences(), free);
        else if (edit instanceof ValueEdit.ArgoParameter parameter)
            return key("parameter " + parameter.name(), parameter.occurrences(), free);
        else if (edit instanceof ValueEdit.ArgoImage image)
            return key("image " + image.image(), image.occurrences(), free);
        else if (edit instanceof ValueEdit.YamlValue yaml)
            return key(yaml.in().isEmpty() ? yaml.path() : yaml.in() + " " + yaml.path(), yaml.occurrences(), free);
        ValueEdit.JsonValue json = (ValueEdit.JsonValue) edit;
        return key(json.path(), json.occurrences(), free);
    }

    private static String key(String asked, Occurrences occurrences, String found) {
        return occurrences == Occurrences.ONE ? asked : asked + " at " + found;
    }
}
