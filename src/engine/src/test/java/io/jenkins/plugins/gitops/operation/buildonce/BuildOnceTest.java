package io.jenkins.plugins.gitops.operation.buildonce;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.Receipt;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.operation.Ending;
import io.jenkins.plugins.gitops.port.ArtifactRegistry.Descriptor;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BuildOnceTest {
    private final Yard yard = new Yard();

    private Receipt receipt(String id, BuildOnceRequest request) {
        Ending ending = yard.run(id, request);
        assertThat(ending.kind()).as(ending.reason()).isEqualTo(OutcomeKind.SUCCEEDED);
        return Yard.outcome(ending).receipt();
    }

    @Test
    void buildsWhatItDoesNotKnow() {
        Receipt receipt = receipt("one", Yard.request());
        assertThat(receipt.found()).isFalse();
        assertThat(receipt.source()).isEqualTo(Yard.COMMIT);
        assertThat(receipt.tests().orElseThrow().passed()).isEqualTo(41);
        assertThat(yard.registry.tags)
                .containsOnlyKeys("dev-abcdef0-20260105-090000", "dev-latest", "feature-cart-abcdef0")
                .allSatisfy((tag, digest) ->
                        assertThat(digest).isEqualTo(receipt.artifact().digest()));
        assertThat(yard.ledger.lines).singleElement().satisfies(line -> {
            assertThat(line.entry().subject())
                    .isEqualTo("built-" + receipt.contentKey().value());
            assertThat(line.entry().application()).isEqualTo(Yard.IMAGE);
        });
    }

    @Test
    void tagsComeAfterEvidenceAndTheMovingOneIsLast() {
        receipt("one", Yard.request(List.of("linux/amd64"), Optional.of("1.4.0"), ""));
        assertThat(yard.registry.writes)
                .containsExactly(
                        "attach application/vnd.cyclonedx+json",
                        "attach application/vnd.in-toto+json",
                        "attach application/vnd.in-toto+json",
                        "tag dev-abcdef0-20260105-090000",
                        "tag v1.4.0",
                        "tag feature-cart-abcdef0",
                        "tag dev-latest");
    }

    @Test
    void findsWhatWasBuiltAndWritesNothing() {
        Receipt first = receipt("one", Yard.request());
        yard.registry.writes.clear();
        Receipt second = receipt("two", Yard.request());
        assertThat(second.found()).isTrue();
        assertThat(second.artifact()).isEqualTo(first.artifact());
        assertThat(second.tags()).isEqualTo(first.tags());
        assertThat(second.provenance()).isEqualTo(first.provenance());
        assertThat(yard.orders).hasSize(1);
        assertThat(yard.registry.writes).isEmpty();
        assertThat(yard.ledger.lines).hasSize(1);
    }

    @Test
    void buildsAnewForEachOtherContent() {
        Receipt first = receipt("one", Yard.request());
        yard.tree = "3".repeat(40);
        Receipt second = receipt("two", Yard.request());
        assertThat(second.found()).isFalse();
        assertThat(second.contentKey()).isNotEqualTo(first.contentKey());
        assertThat(yard.registry.tags.get("dev-latest"))
                .isEqualTo(second.artifact().digest());
    }

    @Test
    void buildsAgainWhatWasRemovedAndEntersItUnderTheNextNumber() {
        Receipt first = receipt("one", Yard.request());
        yard.registry.delete("", first.artifact().digest().value());
        Receipt second = receipt("two", Yard.request());
        assertThat(second.found()).isFalse();
        assertThat(second.artifact()).isNotEqualTo(first.artifact());
        assertThat(yard.ledger.lines).extracting(line -> line.entry().kind()).containsExactly("built", "built-2");
        assertThat(receipt("three", Yard.request()).artifact()).isEqualTo(second.artifact());
    }

    @Test
    void theBaseImageIsPartOfTheContent() {
        yard.bases = List.of("registry.example.com/base:17");
        ImageDigest base = yard.registry.image("base");
        yard.registry.tags.put("17", base);
        Receipt first = receipt("one", Yard.request());
        assertThat(yard.orders.get(0).bases())
                .isEqualTo(Map.of("registry.example.com/base:17", "registry.example.com/base@" + base.value()));
        yard.registry.tags.put("17", yard.registry.image("newer base"));
        assertThat(receipt("two", Yard.request()).contentKey()).isNotEqualTo(first.contentKey());
    }

    @Test
    void namesABaseImageThatIsNotThere() {
        yard.bases = List.of("registry.example.com/base:18");
        assertThat(yard.run("one", Yard.request()).reason())
                .isEqualTo("Cannot begin from base image 'registry.example.com/base:18': registry"
                        + " 'registry.example.com' has no tag '18' in 'base'; check the name, or name credentials for"
                        + " that registry");
    }

    @Test
    void givesAnIndexForManyPlatforms() {
        Ending ending = yard.run("one", Yard.request(List.of("linux/amd64", "linux/arm64"), Optional.empty(), ""));
        assertThat(Yard.outcome(ending).platforms()).containsOnlyKeys("linux/amd64", "linux/arm64");
        assertThat(Yard.outcome(ending).receipt().artifact().digest())
                .isNotIn(Yard.outcome(ending).platforms().values());
    }

    @Test
    void refusesPlatformsThatWereNotMade() {
        Ending ending = yard.run("one", Yard.request(List.of("linux/amd64", "linux/riscv64"), Optional.empty(), ""));
        assertThat(ending.kind()).isEqualTo(OutcomeKind.FAILED);
        assertThat(ending.reason()).contains("asked were [linux/amd64, linux/riscv64]");
        assertThat(yard.registry.tags).isEmpty();
    }

    @Test
    void refusesAVersionThatNamesSomethingElseBeforeItBuilds() {
        yard.registry.tags.put("v1.4.0", yard.registry.image("older"));
        Ending ending = yard.run("one", Yard.request(List.of("linux/amd64"), Optional.of("1.4.0"), ""));
        assertThat(ending.kind()).isEqualTo(OutcomeKind.FAILED);
        assertThat(ending.reason()).contains("as 'v1.4.0'", "raise the version");
        assertThat(yard.orders).isEmpty();
    }

    @Test
    void refusesAVersionThatMovedDuringTheBuildAndTagsNothing() {
        yard.whileBuilding = () -> yard.registry.tags.put("v1.4.0", yard.registry.image("somebody else's"));
        Ending ending = yard.run("one", Yard.request(List.of("linux/amd64"), Optional.of("1.4.0"), ""));
        assertThat(ending.reason()).contains("as 'v1.4.0'");
        assertThat(yard.registry.tags).containsOnlyKeys("v1.4.0");
    }

    @Test
    void refusesAContextThatChangedWhileItWasBuilt() {
        yard.whileBuilding = () -> yard.tree = "4".repeat(40);
        Ending ending = yard.run("one", Yard.request());
        assertThat(ending.kind()).isEqualTo(OutcomeKind.FAILED);
        assertThat(ending.reason()).contains("changed while it was built");
        assertThat(yard.registry.tags).isEmpty();
        assertThat(yard.ledger.lines).isEmpty();
    }

    @Test
    void refusesAnImageThatIsNotWhole() {
        yard.whileBuilding = () -> yard.registry
                .blobs
                .values()
                .removeIf(blob -> new String(blob, StandardCharsets.UTF_8).startsWith("111"));
        Ending ending = yard.run("one", Yard.request());
        assertThat(ending.reason()).contains("the registry lacks its blobs");
        assertThat(yard.registry.tags).isEmpty();
    }

    @Test
    void refusesAnImageThatTheRegistryDoesNotHave() {
        yard.whileBuilding = yard.registry.manifests::clear;
        assertThat(yard.run("one", Yard.request()).reason()).contains("the registry does not have it");
    }

    @Test
    void sealsEveryStatementWhereThereIsAKey() {
        Receipt receipt = receipt("one", Yard.request(List.of("linux/amd64"), Optional.empty(), "release-key"));
        List<Descriptor> seals = yard.registry.referrers("", receipt.artifact().digest(), "application/test.seal");
        assertThat(seals)
                .extracting(seal -> seal.annotations().get("dev.sigstore.bundle.predicateType"))
                .containsExactlyInAnyOrder(
                        Statements.SBOM, Statements.PROVENANCE, Statements.TESTS, Statements.SIGNATURE);
        assertThat(receipt.provenance()).contains(seals.get(1).digest());
    }

    @Test
    void twoAtOnceEndWithOneReceipt() {
        List<Ending> both = yard.race(Yard.request());
        assertThat(yard.orders).hasSize(2);
        assertThat(yard.ledger.lines).hasSize(1);
        assertThat(Yard.outcome(both.get(1)).receipt().artifact())
                .isEqualTo(Yard.outcome(both.get(0)).receipt().artifact());
    }

    @Test
    void whoEnteredFirstCountsAndTheOtherImageGetsNoTag() {
        ImageDigest theirs = yard.registry.image("theirs");
        yard.ledger.faster = Optional.of(mine -> new LedgerEntry(
                mine.subject(),
                mine.kind(),
                mine.environment(),
                mine.application(),
                mine.at(),
                Json.parseObject(mine.body()
                        .text()
                        .replaceAll("\"digest\":\"sha256:[0-9a-f]{64}", "\"digest\":\"" + theirs.value()))));
        Receipt receipt = receipt("one", Yard.request());
        assertThat(receipt.artifact().digest()).isEqualTo(theirs);
        assertThat(receipt.found()).isTrue();
        assertThat(yard.registry.tags.values()).containsOnly(theirs);
        assertThat(yard.said)
                .contains("somebody else was faster: " + receipt.artifact().reference() + " counts");
    }
}
