package io.jenkins.plugins.gitops.delivery;

import io.jenkins.plugins.gitops.model.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists as pipelines give them and as a form's one text field does: separated by commas or lines. */
public final class Lists {
    private Lists() {}

    /** Each item by itself; GStrings and numbers arrive too. */
    public static List<String> of(@Nullable List<?> given, String separator) {
        if (given == null) return List.of();
        return given.stream()
                .map(String::valueOf)
                .flatMap(text -> List.of(text.split(separator, -1)).stream())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Items such as {@code NAME=value}, in their order. */
    public static Map<String, String> pairs(String what, List<String> items) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String item : items) {
            int equals = item.indexOf('=');
            if (equals < 1)
                throw new Refusal("take " + what, "found " + Refusal.quoted(item), "write each as 'NAME=value'");
            pairs.put(item.substring(0, equals).strip(), item.substring(equals + 1));
        }
        return pairs;
    }
}
