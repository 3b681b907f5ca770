package io.jenkins.plugins.gitops.connectors.git;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.port.Ledger;
import io.jenkins.plugins.gitops.port.LedgerHead;
import io.jenkins.plugins.gitops.port.LedgerLine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/** Reads the ledger off its branch; each question is asked of the branch as it is at that moment. */
final class LedgerBranch implements Ledger {
    private static final int PAGE = 256;

    private final Depot depot;
    private final Remote remote;
    private final GitSettings settings;
    private final LedgerKeys keys;
    private final LedgerTrust trust;

    LedgerBranch(Depot depot, Remote remote, GitSettings settings, LedgerKeys keys, LedgerTrust trust) {
        this.depot = depot;
        this.remote = remote;
        this.settings = settings;
        this.keys = keys;
        this.trust = trust;
    }

    private LedgerView now() {
        var refs = remote.refs(Set.of(settings.ledgerRef()));
        remote.prepare(refs);
        return LedgerView.at(depot, trust, refs.getOrDefault(settings.ledgerRef(), ObjectId.zeroId()));
    }

    @Override
    public LedgerHead head() {
        return now().head();
    }

    @Override
    public Optional<LedgerLine> find(String subject, String kind) {
        return now().find(subject, kind);
    }

    @Override
    public List<LedgerLine> of(String subject) {
        return now().of(subject);
    }

    @Override
    public List<LedgerLine> newest(String environment, String application, int most) {
        return now().newest(environment, application, most);
    }

    @Override
    public List<LedgerLine> from(long number, int most) {
        return now().from(number, most);
    }

    @Override
    public LedgerHead verify(LedgerHead notedOutside) {
        LedgerView view = now();
        if (view.head().number() < notedOutside.number()) {
            throw tampered("its head is line " + view.head().number() + ", but line " + notedOutside.number()
                    + " was noted outside");
        }
        String previous = "";
        boolean signed = false;
        for (long page = 1; page <= view.head().number(); page += PAGE) {
            for (LedgerLine line : view.from(page, PAGE)) {
                check(line, previous, signed);
                signed |= line.signature().isPresent();
                previous = line.hash();
                if (line.number() == notedOutside.number() && !previous.equals(notedOutside.hash())) {
                    throw tampered("line " + line.number() + " is another than the one noted outside");
                }
            }
        }
        if (!previous.equals(view.head().hash())) {
            throw tampered("its last line is not the one that its head names");
        }
        return view.head();
    }

    private void check(LedgerLine line, String previous, boolean signedBefore) {
        if (!line.previous().equals(previous)) {
            throw tampered("line " + line.number() + " does not follow the line before");
        }
        if (!LedgerText.hash(line).equals(line.hash())) {
            throw tampered("line " + line.number() + " was changed after it was written");
        }
        boolean believed = line.signature()
                .map(signature -> keys.believes(line.hash(), signature))
                .orElse(!signedBefore);
        if (keys.check() && !believed) {
            throw tampered("line " + line.number() + " bears no signature of a trusted key");
        }
    }

    private static Failure tampered(String found) {
        return Failure.of(
                FailureKind.REFUSED,
                "trust the ledger",
                found,
                "compare it with a copy from before, find out who pushed to its branch, and hold all environments");
    }
}
