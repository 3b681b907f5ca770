package io.jenkins.plugins.gitops.promotion.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import org.junit.jupiter.api.Test;

class BoardIndexTest {
    private final BoardIndex index = new BoardIndex();

    @Test
    void tellsWhatRunsWhereSinceWhen() {
        read(new Book()
                .promoted("shop", "dev", "p-1", 1, OutcomeKind.SUCCEEDED)
                .promoted("shop", "dev", "p-2", 2, OutcomeKind.SUCCEEDED));
        Current current = cell("dev").current().orElseThrow();
        assertThat(current.release().name()).isEqualTo("v2");
        assertThat(current.state()).isEqualTo(Current.State.HEALTHY);
        assertThat(current.since()).isEqualTo(Book.BEGIN.plusSeconds(2));
        assertThat(index.applications()).containsExactly("shop");
        assertThat(index.cell("shop", "production")).isEmpty();
    }

    @Test
    void keepsWhatWaitsUntilItIsCommitted() {
        Book book = new Book().queued("shop", "dev", "p-1", 1).queued("shop", "dev", "p-2", 2);
        read(book);
        assertThat(cell("dev").waiting()).containsOnlyKeys("p-1", "p-2");
        book.promoted("shop", "dev", "p-1", 1, OutcomeKind.FAILED);
        index.take(book.lines().subList(2, 4));
        assertThat(cell("dev").waiting()).containsOnlyKeys("p-2");
        assertThat(cell("dev").current().orElseThrow().state()).isEqualTo(Current.State.FAILED);
    }

    @Test
    void showsAHoldUntilItIsReleased() {
        Book book = new Book().held("shop", "dev", "rolled back");
        read(book);
        assertThat(cell("dev").hold().orElseThrow().reason()).isEqualTo("rolled back");
        book.released("shop", "dev");
        index.take(book.lines().subList(1, 2));
        assertThat(cell("dev").hold()).isEmpty();
    }

    @Test
    void showsAHoldOfAWholeEnvironmentInEachOfItsPlaces() {
        read(new Book()
                .promoted("shop", "dev", "p-1", 1, OutcomeKind.SUCCEEDED)
                .held(LedgerEntry.ANY, "dev", "database moves"));
        assertThat(cell("dev").hold().orElseThrow().reason()).isEqualTo("database moves");
        assertThat(index.applications()).containsExactly("shop");
    }

    @Test
    void marksAPlaceWhoseDigestIsInQuarantine() {
        read(new Book().promoted("shop", "dev", "p-1", 7, OutcomeKind.SUCCEEDED).quarantined(7));
        assertThat(cell("dev").quarantined()).hasSize(1);
    }

    @Test
    void tellsTheNewestOfItsHistoryFirst() {
        read(new Book().queued("shop", "dev", "p-1", 1).promoted("shop", "dev", "p-1", 1, OutcomeKind.SUCCEEDED));
        assertThat(cell("dev").history())
                .extracting(Event::text)
                .containsExactly("healthy after 42 s", "promoted", "waits for its turn");
    }

    private Cell cell(String environment) {
        return index.cell("shop", environment).orElseThrow();
    }

    private void read(Book book) {
        index.take(book.lines());
    }
}
