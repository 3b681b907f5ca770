package io.jenkins.plugins.gitops.cli;

import io.jenkins.plugins.gitops.backup.chunk.Cutter;
import io.jenkins.plugins.gitops.backup.repository.BackupRepository;
import io.jenkins.plugins.gitops.backup.repository.Snapshot;
import io.jenkins.plugins.gitops.backup.seal.KeyRing;
import io.jenkins.plugins.gitops.backup.seal.MasterKey;
import io.jenkins.plugins.gitops.backup.store.BackupStore;
import io.jenkins.plugins.gitops.connectors.postgres.Database;
import io.jenkins.plugins.gitops.connectors.storage.Address;
import io.jenkins.plugins.gitops.connectors.storage.S3Place;
import io.jenkins.plugins.gitops.model.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the backup commands are told: places, keys, and databases. */
final class BackupPlaces {
    static final Option PLACE = Option.of(
            "place", "PLACE", "a folder or s3://bucket/prefix?region=…; repeat it for each that holds the same");
    static final Option KEY = Option.of(
            "key-file",
            "FILE",
            "a key of 32 random bytes in base64 (or GITOPS_BACKUP_KEY); repeat it for a recovery key");
    static final Option WORKERS = Option.of("workers", "NUMBER", "how many tables at once; 2");
    static final Option SSL = Option.of("ssl", "MODE", "disable, prefer, require or verify-full; prefer");
    static final String DATABASE = "postgres://USER@HOST:PORT/NAME";

    private static final Pattern URL =
            Pattern.compile("postgres(?:ql)?://([^@:/]+)@([^@:/]+)(?::([0-9]{1,5}))?/([^/?]+)");

    private BackupPlaces() {}

    static BackupRepository open(Arguments arguments, Site site, boolean make) {
        List<BackupStore> stores = new ArrayList<>();
        for (String place : arguments.all(PLACE.name())) {
            stores.add(Address.open(place, () -> login(site)));
        }
        if (stores.isEmpty()) {
            throw new Refusal(
                    "find the backups", "no place is named", "give --place, once for each place that holds them");
        }
        KeyRing keys = KeyRing.of(keys(arguments, site));
        return make
                ? BackupRepository.openOrMake(stores, keys, Cutter.Sizes.standard(), site.clock())
                : BackupRepository.open(stores, keys, site.clock());
    }

    private static S3Place.Login login(Site site) {
        return new S3Place.Login(
                site.secret("AWS_ACCESS_KEY_ID", "open the bucket"),
                site.secret("AWS_SECRET_ACCESS_KEY", "open the bucket"),
                site.variable("AWS_SESSION_TOKEN"));
    }

    private static List<MasterKey> keys(Arguments arguments, Site site) {
        List<MasterKey> keys = new ArrayList<>();
        for (String file : arguments.all(KEY.name())) {
            try {
                keys.add(MasterKey.of(Files.readString(Path.of(file))));
            } catch (IOException e) {
                throw new Refusal(
                        "read the backup key " + Refusal.quoted(file),
                        e.getClass().getSimpleName(),
                        "name a file that can be read; 'openssl rand -base64 32' makes a key");
            }
        }
        site.variable("GITOPS_BACKUP_KEY").ifPresent(text -> keys.add(MasterKey.of(text)));
        return keys;
    }

    static int workers(Arguments arguments) {
        return Numbers.between("--workers", arguments.text(WORKERS.name()).orElse("2"), 1, 64);
    }

    /** The database of a URL; its password comes from the environment, where no list of processes shows it. */
    static Database database(String url, Arguments arguments, Site site) {
        Matcher matcher = URL.matcher(url);
        if (!matcher.matches()) {
            throw new Refusal(
                    "find the database " + Refusal.quoted(url.replaceFirst(":[^:@/]*@", ":…@")),
                    "it is no address of one",
                    "write " + DATABASE + ", and the password into PGPASSWORD");
        }
        String port = matcher.group(3) == null ? "5432" : matcher.group(3);
        String ssl = arguments.text(SSL.name()).orElse("prefer");
        Refusal.matching("--ssl", ssl, "disable|prefer|require|verify-full", "one of these four");
        return new Database(
                matcher.group(2),
                Numbers.between("the port", port, 1, 65_535),
                matcher.group(4),
                matcher.group(1),
                site.variable("PGPASSWORD").orElse(""),
                ssl);
    }

    /** The snapshot of that id, or the newest there is, of one database where that is named. */
    static Snapshot snapshot(BackupRepository repository, String id, Optional<String> of) {
        if (!id.equals("newest")) return repository.snapshot(id);
        return repository.snapshots().stream()
                .filter(one -> of.isEmpty() || one.of().equals(of.get()))
                .reduce((older, newer) -> newer)
                .orElseThrow(() ->
                        new Refusal("find the newest snapshot", "there is none", "make one with 'gitops backup'"));
    }

    static String size(long bytes) {
        return bytes < 10_000_000 ? bytes / 1_000 + " kB" : bytes / 1_000_000 + " MB";
    }

    static void tellBehind(Map<String, String> behind, Screen screen) {
        behind.forEach((place, why) -> screen.say("Not in " + place + ": " + why));
    }
}
