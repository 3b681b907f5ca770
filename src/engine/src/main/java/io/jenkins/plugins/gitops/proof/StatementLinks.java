package io.jenkins.plugins.gitops.proof;

import io.jenkins.plugins.gitops.model.Receipt;
import io.jenkins.plugins.gitops.model.TestTotals;
import io.jenkins.plugins.gitops.model.TrustedKeys;
import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.model.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the statements attached to the image have to show: from what it was built, and that its tests were green. */
final class StatementLinks {
    private static final String PROVENANCE = "https://slsa.dev/provenance/v1";
    private static final String TESTS = "urn:gitops-suite:tests:1";

    private final Receipt receipt;
    private final List<Json.Obj> opened;
    private final Json subject;

    StatementLinks(ProofBundle bundle, TrustedKeys keys, Receipt receipt) {
        this.receipt = receipt;
        this.subject = new Json.Obj(Map.of(
                "name",
                Json.of(receipt.artifact().name()),
                "digest",
                new Json.Obj(Map.of(
                        "sha256", Json.of(receipt.artifact().digest().value().substring("sha256:".length()))))));
        this.opened = bundle.statements().stream()
                .flatMap(envelope -> envelope.opened(keys).stream())
                .filter(this::isAboutThisImage)
                .toList();
    }

    private boolean isAboutThisImage(Json.Obj statement) {
        return statement.get("subject").equals(Optional.of(new Json.Arr(List.of(subject))));
    }

    List<Link> links() {
        return List.of(provenance(), tests());
    }

    private Optional<Json.Obj> predicate(String type) {
        return opened.stream()
                .filter(statement -> statement.get("predicateType").equals(Optional.of(Json.of(type))))
                .flatMap(statement -> statement.get("predicate").stream())
                .filter(Json.Obj.class::isInstance)
                .map(Json.Obj.class::cast)
                .findFirst();
    }

    private Link provenance() {
        Optional<Json.Obj> predicate = predicate(PROVENANCE);
        if (predicate.isEmpty()) {
            return Link.broken("provenance", "no statement of it about this image, signed by a trusted key");
        }
        Optional<Json> key = at(predicate.get(), "buildDefinition", "internalParameters", "contentKey");
        boolean sameKey = key.equals(Optional.of(Json.of(receipt.contentKey().value())));
        boolean sameSource = at(predicate.get(), "buildDefinition", "resolvedDependencies").stream()
                .flatMap(all -> all instanceof Json.Arr list ? list.items().stream() : null)
                .anyMatch(one -> one instanceof Json.Obj dependency
                        && at(dependency, "digest", "gitCommit")
                                .equals(Optional.of(Json.of(receipt.source().value()))));
        return sameKey && sameSource
                ? Link.held(
                        "provenance", "built from commit " + receipt.source().value())
                : Link.broken("provenance", "it names another source than the receipt");
    }

    private Link tests() {
        Optional<TestTotals> stated = predicate(TESTS)
                .flatMap(predicate -> predicate.get("tests"))
                .map(totals -> Codec.decode(TestTotals.class, totals));
        if (stated.isEmpty()) {
            return Link.broken("tests", "no statement of them about this image, signed by a trusted key");
        }
        if (!stated.equals(receipt.tests())) {
            return Link.broken("tests", "the statement counts " + stated.get() + ", the receipt " + receipt.tests());
        }
        TestTotals totals = stated.get();
        return totals.green()
                ? Link.held("tests", totals.passed() + " passed, " + totals.skipped() + " skipped")
                : Link.broken("tests", totals.failed() + " failed, " + totals.passed() + " passed");
    }

    private static Optional<Json> at(Json.Obj from, String... path) {
        Optional<Json> at = Optional.of(from);
        for (String name : path) {
            at = at.flatMap(json -> json instanceof Json.Obj object ? object.get(name) : Optional.empty());
        }
        return at;
    }
}
