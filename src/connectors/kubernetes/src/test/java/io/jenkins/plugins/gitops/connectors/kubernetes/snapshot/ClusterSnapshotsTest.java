package io.jenkins.plugins.gitops.connectors.kubernetes.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.checks.Checks;
import io.jenkins.plugins.gitops.checks.Family;
import io.jenkins.plugins.gitops.checks.Inspection;
import io.jenkins.plugins.gitops.checks.Item;
import io.jenkins.plugins.gitops.checks.Kind;
import io.jenkins.plugins.gitops.checks.Kinds;
import io.jenkins.plugins.gitops.checks.Reading;
import io.jenkins.plugins.gitops.checks.Report;
import io.jenkins.plugins.gitops.checks.Result;
import io.jenkins.plugins.gitops.checks.SnapshotSource.Taken;
import io.jenkins.plugins.gitops.checks.SnapshotSource.Wanted;
import io.jenkins.plugins.gitops.connectors.kubernetes.ClusterAccess;
import io.jenkins.plugins.gitops.connectors.kubernetes.TestCertificate;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.Verdict;
import io.jenkins.plugins.gitops.testkit.FakeClock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A cluster is read once, page by page, and what cannot be read says why. */
@Timeout(120)
class ClusterSnapshotsTest {
    private static final String PODS = "/api/v1/pods";
    private static final Bounds BOUNDS = new Bounds(500, 3_000, Duration.ofSeconds(20), 4);

    private PagedApi api;

    @BeforeEach
    void start() throws IOException {
        api = new PagedApi();
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private static Taken take(URI url, String authority, Set<String> namespaces, Set<Kind> kinds) {
        Clock clock = Clock.fixed(FakeClock.BEGINNING, ZoneOffset.UTC);
        try (ClusterSnapshots snapshots = new ClusterSnapshots(
                cluster -> new ClusterAccess.Token(url, authority, "s3cret-t0ken"), clock, BOUNDS)) {
            return snapshots
                    .take(new Wanted("prod", kinds, namespaces))
                    .toCompletableFuture()
                    .join();
        }
    }

    private Taken take(Kind... kinds) {
        return take(api.url(), "", Set.of(), Set.of(kinds));
    }

    private String why(Kind kind) {
        return ((Reading.Unknown) take(kind).snapshot().reading(kind)).why();
    }

    private static String pod(int number) {
        return "{\"metadata\":{\"name\":\"p" + number + "\",\"namespace\":\"shop\",\"managedFields\":[{\"a\":{}}]},"
                + "\"spec\":{\"nodeName\":\"n\",\"containers\":[{\"name\":\"c\",\"env\":[{\"name\":\"A\",\"value\":\"hush\"}]}]}}";
    }

    @Test
    void readsEveryPageOnce() {
        api.list(PODS, 1_200, ClusterSnapshotsTest::pod);
        Taken taken = take(Kinds.POD);
        assertThat(taken.snapshot().all(Kinds.POD)).hasSize(1_200);
        assertThat(taken.snapshot().version()).isEqualTo("v1.36.1");
        assertThat(taken.snapshot().find(Kinds.POD, "shop", "p1199")).isPresent();
        assertThat(api.asked(PODS))
                .extracting(PagedApi.Asked::query)
                .containsExactly("limit=500", "limit=500&continue=500", "limit=500&continue=1000");
        assertThat(taken.cost().requests()).as("with the version").isEqualTo(4);
        assertThat(taken.cost().objects()).isEqualTo(1_200);
    }

    @Test
    void keepsNothingThatNobodyReadsOrMaySee() {
        api.list(PODS, 1, ClusterSnapshotsTest::pod);
        Item pod = take(Kinds.POD).snapshot().all(Kinds.POD).get(0);
        assertThat(pod.whole().json().text())
                .isEqualTo("{\"metadata\":{\"name\":\"p0\",\"namespace\":\"shop\"},\"spec\":{\"containers\":"
                        + "[{\"env\":[{\"name\":\"A\"}],\"name\":\"c\"}],\"nodeName\":\"n\"}}");
    }

    @Test
    void asksOnlyForTheNamesOfSecretsAndHoldsAHundredMegabytesOfThemNever() {
        String secret = "x".repeat(1 << 20);
        api.list(
                "/api/v1/secrets",
                100,
                number -> "{\"metadata\":{\"name\":\"s" + number
                        + "\",\"namespace\":\"shop\"},\"type\":\"Opaque\",\"data\":{\"a\":\"" + secret + "\"}}");
        Taken taken = take(Kinds.SECRET);
        assertThat(api.asked("/api/v1/secrets").get(0).accept())
                .startsWith("application/json;as=PartialObjectMetadataList");
        assertThat(taken.cost().bytes())
                .as("a server that does not know how to send less")
                .isGreaterThan(100 << 20);
        assertThat(taken.snapshot().all(Kinds.SECRET))
                .hasSize(100)
                .allSatisfy(item -> assertThat(item.whole().json().text()).hasSizeLessThan(80));
    }

    @Test
    void keepsACertificateAndNeverItsKey() {
        api.list(
                "/api/v1/secrets",
                1,
                number -> "{\"metadata\":{\"name\":\"tls\",\"namespace\":\"shop\"},"
                        + "\"data\":{\"tls.crt\":\"AAAA\",\"tls.key\":\"PRIVATE\",\"ca.crt\":\"BBBB\"},\"stringData\":{\"k\":\"PRIVATE\"}}");
        Taken taken = take(Kinds.TLS_SECRET);
        assertThat(taken.snapshot().all(Kinds.TLS_SECRET).get(0).whole().json().text())
                .contains("AAAA")
                .doesNotContain("PRIVATE");
        assertThat(api.asked("/api/v1/secrets").get(0).query()).contains("fieldSelector=type=kubernetes.io/tls");
    }

    @Test
    void keepsTheKeysOfAConfigMapAndCountsItsValues() {
        api.list(
                "/api/v1/configmaps",
                1,
                number -> "{\"metadata\":{\"name\":\"m\",\"namespace\":\"shop\"},"
                        + "\"data\":{\"a\":\"12345\",\"b\":\"678\"}}");
        Item map = take(Kinds.CONFIG_MAP).snapshot().all(Kinds.CONFIG_MAP).get(0);
        assertThat(map.at("data").fields().keySet()).containsExactly("a", "b");
        assertThat(map.text("data", "a")).isEmpty();
        assertThat(map.at("metadata", "droppedBytes").number(0)).isEqualTo(8);
    }

    @Test
    void saysWhichRightIsMissing() {
        api.always(PODS, 403, PagedApi.status("pods is forbidden"));
        assertThat(why(Kinds.POD))
                .isEqualTo("Cannot list '/api/v1/pods' in cluster 'prod': the account may not ('pods is forbidden');"
                        + " grant it: list pods");
    }

    @Test
    void aKindThatNobodyInstalledIsAbsentAndOneThatVanishesIsUnknown() {
        assertThat(take(Kinds.CERTIFICATE).snapshot().reading(Kinds.CERTIFICATE))
                .isEqualTo(new Reading.Absent());
        String path = "/apis/cert-manager.io/v1/certificates";
        api.list(path, 600, ClusterSnapshotsTest::pod);
        api.onceBehindTheFirstPage(path, 404, PagedApi.status("not found"));
        assertThat(why(Kinds.CERTIFICATE))
                .isEqualTo("Cannot list '" + path
                        + "' in cluster 'prod': its kind vanished while it was read; look again");
        assertThat(why(Kinds.POD)).contains("there is no such object");
    }

    @Test
    void beginsAgainWhereTheServerForgotTheList() {
        api.list(PODS, 1_200, ClusterSnapshotsTest::pod);
        api.onceBehindTheFirstPage(PODS, 410, PagedApi.status("the provided continue parameter is too old"));
        assertThat(take(Kinds.POD).snapshot().all(Kinds.POD)).hasSize(1_200);
        assertThat(api.asked(PODS)).hasSize(5);
        for (int i = 0; i < 3; i++) {
            api.onceBehindTheFirstPage(PODS, 410, PagedApi.status("too old"));
        }
        assertThat(why(Kinds.POD))
                .contains("the server forgot the list 3 times while it was read; look whether it is overloaded");
    }

    @Test
    void aBodyThatIsCutOffOrNoJsonIsUnknown() {
        for (String body : new String[] {"{\"items\":[{\"metadata\":", "<html>", "", "{\"items\":[}"}) {
            api.always(PODS, 200, body);
            assertThat(why(Kinds.POD)).as(body).contains("Cannot list '/api/v1/pods", "JSON");
        }
    }

    @Test
    void takesListsOfEveryShape() {
        api.always(
                PODS, 200, "{\"items\":[1,null,[{}],{\"metadata\":[{\"name\":\"a\"}],\"n\":1e999999}],\"metadata\":7}");
        assertThat(take(Kinds.POD).snapshot().all(Kinds.POD))
                .extracting(item -> item.whole().json().text())
                .containsExactly("{\"metadata\":[{\"name\":\"a\"}],\"n\":\"1e999999\"}");
    }

    @Test
    void givesUpOnMoreThanTheBound() {
        api.list(PODS, 100_000, ClusterSnapshotsTest::pod);
        assertThat(why(Kinds.POD))
                .isEqualTo("Cannot list '/api/v1/pods' in cluster 'prod': it has more than 3000 objects;"
                        + " look into fewer namespaces, or raise the bound");
        assertThat(api.asked(PODS)).hasSizeLessThan(10);
    }

    @Test
    void asksForTheNamespacesThatAreWanted() {
        api.list("/api/v1/namespaces/shop/pods", 2, ClusterSnapshotsTest::pod);
        api.list("/api/v1/namespaces/other/pods", 1, ClusterSnapshotsTest::pod);
        api.list("/api/v1/nodes", 1, number -> "{\"metadata\":{\"name\":\"n\"}}");
        Taken taken = take(api.url(), "", Set.of("shop", "other"), Set.of(Kinds.POD, Kinds.NODE));
        assertThat(taken.snapshot().all(Kinds.POD)).hasSize(3);
        assertThat(taken.snapshot().all(Kinds.NODE)).hasSize(1);
        assertThat(api.asked(PODS)).isEmpty();
        api.always("/api/v1/namespaces/other/pods", 403, PagedApi.status("no"));
        assertThat(take(api.url(), "", Set.of("shop", "other"), Set.of(Kinds.POD))
                        .snapshot()
                        .reading(Kinds.POD))
                .isInstanceOf(Reading.Unknown.class);
    }

    @Test
    void aServerThatIsDownIsAskedOnceAndEverythingIsUnknown() {
        URI url = api.url();
        api.close();
        Taken taken = take(url, "", Set.of(), Set.of(Kinds.POD, Kinds.NODE));
        assertThat(taken.cost().requests()).isEqualTo(1);
        assertThat(taken.snapshot().reading(Kinds.POD))
                .isEqualTo(
                        new Reading.Unknown(
                                "Cannot read '/version' in cluster 'prod': the connection was refused; look whether the API server is up"));
    }

    @Test
    void aCertificateThatIsNotTrustedIsSaid(@TempDir Path folder) throws Exception {
        try (PagedApi secure = new PagedApi(TestCertificate.make(folder).context())) {
            Taken taken = take(secure.url(), "", Set.of(), Set.of(Kinds.POD));
            assertThat(((Reading.Unknown) taken.snapshot().reading(Kinds.POD)).why())
                    .contains("its certificate or TLS is not accepted; give the authority that signed it");
            assertThat(secure.requests()).isZero();
        }
    }

    @Test
    void readsTheServersOwnCertificate(@TempDir Path folder) throws Exception {
        TestCertificate certificate = TestCertificate.make(folder);
        try (PagedApi secure = new PagedApi(certificate.context())) {
            Item server = take(secure.url(), certificate.pem(), Set.of(), Set.of(Kinds.SERVER_CERTIFICATE))
                    .snapshot()
                    .all(Kinds.SERVER_CERTIFICATE)
                    .get(0);
            assertThat(server.at("spec", "notAfter").time()).isPresent();
            assertThat(server.text("spec", "subject")).isEqualTo("CN=127.0.0.1");
        }
        assertThat(take(Kinds.SERVER_CERTIFICATE).snapshot().all(Kinds.SERVER_CERTIFICATE))
                .as("no TLS, no certificate")
                .isEmpty();
    }

    @Test
    void findsWhoAsksForOldApis() {
        api.always("/metrics", 200, """
                # HELP apiserver_requested_deprecated_apis Gauge of deprecated APIs
                apiserver_requested_deprecated_apis{group="policy",removed_release="1.37",resource="psps",subresource="",version="v1beta1"} 1
                apiserver_requested_deprecated_apis{group="",removed_release="",resource="componentstatuses",version="v1"} 0
                apiserver_request_total{code="200"} 7""");
        Item use = take(Kinds.OLD_API_USE).snapshot().all(Kinds.OLD_API_USE).get(0);
        assertThat(use.name()).isEqualTo("psps.policy/v1beta1");
        assertThat(use.text("spec", "removedIn")).isEqualTo("1.37");
        api.always("/metrics", 403, PagedApi.status("forbidden"));
        assertThat(why(Kinds.OLD_API_USE)).contains("the account may not ('forbidden')", "(needs: get /metrics)");
    }

    @Test
    void asksTheKubeletsHowFullVolumesAre() {
        api.list(
                PODS,
                1,
                number -> "{\"metadata\":{\"name\":\"db\",\"namespace\":\"shop\"},\"spec\":{\"nodeName\":\"n\","
                        + "\"volumes\":[{\"persistentVolumeClaim\":{\"claimName\":\"db\"}}]}}");
        api.always("/api/v1/nodes/n/proxy/stats/summary", 200, """
                {"pods":[{"volume":[{"name":"tmp"},{"pvcRef":{"namespace":"shop","name":"db"},"usedBytes":9,"capacityBytes":10}]}]}""");
        Item use = take(Kinds.POD, Kinds.VOLUME_USE)
                .snapshot()
                .all(Kinds.VOLUME_USE)
                .get(0);
        assertThat(use.place().object()).isEqualTo("PersistentVolumeClaim shop/db");
        assertThat(use.at("status", "usedBytes").number(0)).isEqualTo(9);
    }

    @Test
    void anUnknownClusterIsRefused() {
        try (ClusterSnapshots snapshots = new ClusterSnapshots(
                cluster -> {
                    throw new Refusal("open cluster '" + cluster + "'", "it is not configured", "name one of: prod");
                },
                Clock.systemUTC(),
                BOUNDS)) {
            assertThatThrownBy(() -> snapshots
                            .take(new Wanted("test", Set.of(Kinds.POD), Set.of()))
                            .toCompletableFuture()
                            .join())
                    .hasMessageContaining("Cannot open cluster 'test': it is not configured; name one of: prod");
        }
    }

    @Test
    void noCheckPassesOnWhatWasNotRead() {
        api.always(PODS, 403, PagedApi.status("no"));
        Inspection inspection = new Inspection(Checks.of(Family.INFRASTRUCTURE, Family.APPLICATIONS), Runnable::run);
        Report report =
                inspection.of(take(api.url(), "", Set.of(), inspection.needs()).snapshot());
        assertThat(report.results())
                .filteredOn(result -> Checks.all().stream()
                        .anyMatch(check -> check.card().equals(result.card())
                                && check.needs().contains(Kinds.POD)))
                .isNotEmpty()
                .extracting(Result::verdict)
                .extracting(Verdict::kind)
                .containsOnly(Verdict.Kind.INCONCLUSIVE);
    }
}
