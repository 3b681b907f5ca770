package io.jenkins.plugins.gitops.connectors.kubernetes.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.checks.Kinds;
import io.jenkins.plugins.gitops.model.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** However the network cuts a page, it is the same page. */
class PageReaderTest {
    private static final String PAGE = """
            {"metadata":{"continue":"n\\u00e4xt","resourceVersion":"1"},"items":[
            {"metadata":{"name":"ä€😀","managedFields":[{"x":[1,{"y":2}]}],"labels":{"continue":"no"}},"spec":{"a":[1,-2.50,true,null,[],{}]}},
            {"metadata":{"name":"b"}}],"kind":"PodList"}""";

    private static String read(int part) throws IOException {
        List<Json> items = new ArrayList<>();
        PageReader reader = new PageReader(Pruning.of(Kinds.POD), new Words(), items::add);
        byte[] bytes = PAGE.getBytes(StandardCharsets.UTF_8);
        for (int from = 0; from < bytes.length; from += part) {
            reader.take(java.util.Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + part)));
        }
        return reader.next() + " " + items;
    }

    @Test
    void doesNotDependOnHowTheBytesCome() throws IOException {
        String whole = read(PAGE.length() * 4);
        assertThat(whole)
                .isEqualTo("näxt [{\"metadata\":{\"labels\":{\"continue\":\"no\"},\"name\":\"ä€😀\"},"
                        + "\"spec\":{\"a\":[1,-2.5,true,null,[],{}]}}, {\"metadata\":{\"name\":\"b\"}}]");
        for (int part = 1; part < 40; part++) {
            assertThat(read(part)).isEqualTo(whole);
        }
    }
}
