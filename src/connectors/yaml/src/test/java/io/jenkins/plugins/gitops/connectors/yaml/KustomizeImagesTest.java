package io.jenkins.plugins.gitops.connectors.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.port.Editor.Edited;
import io.jenkins.plugins.gitops.port.Editor.ValueChange;
import io.jenkins.plugins.gitops.port.ValueEdit.KustomizeImage;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KustomizeImagesTest {
    private static final String OLD = "sha256:" + "0".repeat(64);
    private static final String NEW = "sha256:" + "f".repeat(64);

    private static Edited set(String text, String image, String tag, String digest) {
        return new TextEditor()
                .edit(
                        "kustomization.yaml",
                        text,
                        new KustomizeImage(
                                image,
                                Optional.empty(),
                                Optional.ofNullable(tag),
                                Optional.ofNullable(digest).map(ImageDigest::new)));
    }

    @Test
    void setsTheFieldsOfTheEntry() {
        String text =
                "resources: [x]\nimages:\n  - name: other\n    newTag: a\n  - name: shop # ours\n    newTag: \"v1\"\n    digest: "
                        + OLD + "\n# end\n";
        Edited edited = set(text, "shop", "v2", NEW);
        assertThat(edited.text()).isEqualTo(text.replace("v1", "v2").replace(OLD, NEW));
        assertThat(edited.changes())
                .containsExactly(
                        new ValueChange("images[1].newTag", Optional.of("\"v1\""), "\"v2\""),
                        new ValueChange("images[1].digest", Optional.of(OLD), NEW));
    }

    @Test
    void addsAFieldThatTheEntryLacks() {
        assertThat(set("images:\n- name: shop\n  newTag: v1 # c\nx: 1\n", "shop", null, NEW)
                        .text())
                .isEqualTo("images:\n- name: shop\n  newTag: v1 # c\n  digest: " + NEW + "\nx: 1\n");
        assertThat(set("images: [{name: shop, newTag: v1}]", "shop", null, NEW).text())
                .isEqualTo("images: [{name: shop, newTag: v1, digest: " + NEW + "}]");
        assertThat(set("images:\n- name: shop", "shop", "v1", null).text())
                .isEqualTo("images:\n- name: shop\n  newTag: v1");
    }

    @Test
    void aTagAloneTakesTheOldDigestAway() {
        assertThat(set("images:\r\n- name: shop\r\n  digest: " + OLD + "\r\n  newTag: v1\r\n", "shop", "v2", null)
                        .text())
                .isEqualTo("images:\r\n- name: shop\r\n  newTag: v2\r\n");
        assertThatThrownBy(() -> set("images: [{name: shop, digest: '" + OLD + "'}]", "shop", "v2", null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("the digest there would win over it");
    }

    @Test
    void addsAnEntryInTheMannerOfTheFile() {
        assertThat(set("images:\n    - name: a\n      newTag: x # c\n\n# tail\nz: 1\n", "shop", "1.10", NEW)
                        .text())
                .isEqualTo(
                        "images:\n    - name: a\n      newTag: x # c\n    - name: shop\n      newTag: \"1.10\"\n      digest: "
                                + NEW + "\n\n# tail\nz: 1\n");
        assertThat(set("images: []\n", "shop", "v1", null).text())
                .isEqualTo("images: [{\"name\": \"shop\", \"newTag\": \"v1\"}]\n");
        assertThat(set("images: [{name: a}]\n", "shop", "v1", null).text())
                .isEqualTo("images: [{name: a}, {\"name\": \"shop\", \"newTag\": \"v1\"}]\n");
        assertThat(set("images: # none yet\nz: 1\n", "shop", "v1", null).text())
                .isEqualTo("images: # none yet\n- name: shop\n  newTag: v1\nz: 1\n");
    }

    @Test
    void addsTheListWhereThereIsNone() {
        assertThat(set("kind: Kustomization\r\nresources:\r\n- a.yaml", "shop", "v1", null)
                        .text())
                .isEqualTo("kind: Kustomization\r\nresources:\r\n- a.yaml\r\nimages:\r\n- name: shop\r\n  newTag: v1");
        assertThat(set("# head\nresources:\n- a.yaml\n# tail\n", "shop", "v1", null)
                        .text())
                .isEqualTo("# head\nresources:\n- a.yaml\nimages:\n- name: shop\n  newTag: v1\n# tail\n");
        assertThat(set("{\"resources\": [\"a\"]}\n", "shop", "v1", null).text())
                .isEqualTo("{\"resources\": [\"a\"], \"images\": [{\"name\": \"shop\", \"newTag\": \"v1\"}]}\n");
    }

    @Test
    void anEqualEntryIsNoChange() {
        String text = "images:\n- name: shop\n  newTag: v1\n  digest: " + NEW + "\n";
        assertThat(set(text, "shop", "v1", NEW)).isEqualTo(new Edited(text, java.util.List.of()));
    }

    @Test
    void setsTheNewNameToo() {
        KustomizeImage edit = new KustomizeImage(
                "shop", Optional.of("registry/shop"), Optional.empty(), Optional.of(new ImageDigest(NEW)));
        assertThat(new TextEditor()
                        .edit("k.yaml", "images:\n- name: shop\n  newName:\n", edit)
                        .text())
                .isEqualTo("images:\n- name: shop\n  newName: registry/shop\n  digest: " + NEW + "\n");
    }

    @Test
    void refusesWhatIsNotClear() {
        assertThatThrownBy(() -> set("images:\n- name: shop\n- name: shop\n", "shop", "v1", null))
                .hasMessage("Cannot set image 'shop' in 'kustomization.yaml': it stands there 2 times:"
                        + " images[0], images[1]; leave one of them");
        assertThatThrownBy(() -> set("a: 1\n---\nb: 1\n", "shop", "v1", null))
                .hasMessageContaining("it has 2 documents");
        assertThatThrownBy(() -> set("- a\n", "shop", "v1", null)).hasMessageContaining("no mapping stands in it");
        assertThatThrownBy(() -> set("images: {a: 1}\n", "shop", "v1", null))
                .hasMessageContaining("'images' is no list");
        assertThatThrownBy(() -> set("images: []\n", "shop", null, null))
                .hasMessageContaining("no tag and no digest is given");
    }
}
