package io.jenkins.plugins.gitops.operation.buildonce;

import io.jenkins.plugins.gitops.model.ContentKey;
import io.jenkins.plugins.gitops.model.PromotionId;
import io.jenkins.plugins.gitops.model.Receipt;
import io.jenkins.plugins.gitops.port.Change;
import io.jenkins.plugins.gitops.port.GitOpsRepository;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import io.jenkins.plugins.gitops.port.LedgerLine;
import io.jenkins.plugins.gitops.promotion.Built;
import io.jenkins.plugins.gitops.promotion.Entries;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The ledger's lines of one content key. Tags know no compare-and-swap, the ledger does: whichever line is first counts
 * for everybody. Where its image was removed since, the key gets a line of the next number.
 */
record Book(GitOpsRepository repository, ContentKey key) {
    /** What was built for the key, the newest first. */
    List<Receipt> receipts() {
        return repository.ledger().of(Built.subject(key)).stream()
                .filter(line -> Entries.is(line, Entries.BUILT))
                .sorted(Comparator.comparingLong(LedgerLine::number).reversed())
                .map(line -> Entries.body(line, Built.class).receipt())
                .toList();
    }

    /** Enters the receipt behind so many earlier ones, and answers the one that counts: this, or that of who was faster. */
    Receipt enter(Receipt receipt, int earlier) {
        String subject = Built.subject(key);
        String kind = earlier == 0 ? Entries.BUILT : Entries.BUILT + "-" + Integer.toHexString(earlier + 1);
        LedgerEntry entry =
                Entries.of(subject, kind, LedgerEntry.ANY, receipt.artifact().name(), receipt.at(), new Built(receipt));
        boolean found = repository
                .land(new Change(
                        new PromotionId(earlier == 0 ? subject : subject + "." + kind),
                        "main",
                        receipt.builtBy(),
                        "built: " + receipt.artifact().reference(),
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(entry),
                        List.of(),
                        false))
                .found();
        return found
                ? repository
                        .ledger()
                        .find(subject, kind)
                        .map(line -> Entries.body(line, Built.class).receipt())
                        .orElse(receipt)
                : receipt;
    }
}
