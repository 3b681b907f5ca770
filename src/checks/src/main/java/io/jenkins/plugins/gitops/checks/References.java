package io.jenkins.plugins.gitops.checks;

import java.util.ArrayList;
import java.util.List;

/** What the pods of a workload need to be there, as their template names it. */
record References(List<Reference> secrets, List<Reference> configMaps) {
    /**
     * One name.
     *
     * @param key the key in it that is needed, or empty
     */
    record Reference(String name, String key, String from) {}

    /** What must be there; what is marked optional is left out. */
    static References of(View spec) {
        References all = new References(new ArrayList<>(), new ArrayList<>());
        for (View volume : spec.at("volumes").items()) {
            String from = "volume '" + volume.text("name") + "'";
            all.add(all.secrets, volume.at("secret"), "secretName", from);
            all.add(all.configMaps, volume.at("configMap"), "name", from);
            for (View source : volume.at("projected", "sources").items()) {
                all.add(all.secrets, source.at("secret"), "name", from);
                all.add(all.configMaps, source.at("configMap"), "name", from);
            }
        }
        List<View> containers = new ArrayList<>(spec.at("initContainers").items());
        containers.addAll(spec.at("containers").items());
        for (View container : containers) {
            String from = "container '" + container.text("name") + "'";
            for (View source : container.at("envFrom").items()) {
                all.add(all.secrets, source.at("secretRef"), "name", from);
                all.add(all.configMaps, source.at("configMapRef"), "name", from);
            }
            for (View variable : container.at("env").items()) {
                all.add(all.secrets, variable.at("valueFrom", "secretKeyRef"), "name", from);
                all.add(all.configMaps, variable.at("valueFrom", "configMapKeyRef"), "name", from);
            }
        }
        for (View secret : spec.at("imagePullSecrets").items()) {
            all.add(all.secrets, secret, "name", "imagePullSecrets");
        }
        return all;
    }

    private void add(List<Reference> list, View view, String field, String from) {
        String name = view.text(field);
        if (name.isEmpty() || view.at("optional").isTrue()) {
            return;
        }
        List<View> items = view.at("items").items();
        if (!items.isEmpty()) {
            items.forEach(item -> list.add(new Reference(name, item.text("key"), from)));
        } else {
            list.add(new Reference(name, view.text("key"), from));
        }
    }
}
