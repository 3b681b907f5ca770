package io.jenkins.plugins.gitops.operation.promote;

import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.Editor;
import io.jenkins.plugins.gitops.port.ValueEdit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows lines of {@code key: value} and nothing else. */
final class LineEditor implements Editor {
    @Override
    public Edited edit(String file, String text, ValueEdit edit) {
        ValueEdit.YamlValue value = (ValueEdit.YamlValue) edit;
        Matcher line = Pattern.compile("(?m)^" + value.path() + ": (.*)$").matcher(text);
        if (!line.find())
            throw new Refusal("set '" + value.path() + "' in '" + file + "'", "it is not there", "add it");
        String now = String.valueOf(((Json.Text) value.value()).value());
        if (line.group(1).equals(now)) return new Edited(text, List.of());
        return new Edited(
                text.substring(0, line.start(1)) + now + text.substring(line.end(1)),
                List.of(new ValueChange(value.path(), Optional.of(line.group(1)), now)));
    }
}
