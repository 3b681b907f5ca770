package io.jenkins.plugins.gitops.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CrashSweepTest {
    /** A far side. */
    interface Shelf {
        void put(String book);

        List<String> books();
    }

    private static final class RealShelf implements Shelf {
        private final List<String> books = new ArrayList<>();

        @Override
        public void put(String book) {
            if (book.isEmpty()) {
                throw new IllegalArgumentException("no title");
            }
            books.add(book);
        }

        @Override
        public List<String> books() {
            return List.copyOf(books);
        }
    }

    /** Puts two books on a shelf; whether it looks first is the planted defect. */
    private record Librarian(RealShelf shelf, boolean looksFirst) implements CrashSweep.Story {
        @Override
        public void run(Boundaries boundaries) {
            Shelf port = boundaries.around(Shelf.class, shelf);
            for (String book : List.of("Emma", "Faust")) {
                for (boolean there = looksFirst && port.books().contains(book); !there; there = true) {
                    port.put(book);
                }
            }
            boundaries.point("leaves the room");
        }

        @Override
        public void check() {
            assertThat(shelf.books()).containsExactly("Emma", "Faust");
        }
    }

    private static CrashSweep sweep(boolean looksFirst) {
        return CrashSweep.of("librarian", () -> new Librarian(new RealShelf(), looksFirst));
    }

    @Test
    void countsEveryBoundaryAndPassesWhatIsRight() {
        CrashSweep.Report report = sweep(true).kill().mustBeClean();
        assertThat(report.points()).isEqualTo(9);
        assertThat(report).hasToString("Crash sweep 'librarian': 9 points, 10 runs, 0 violations");
        sweep(true).killTwice().mustBeClean();
    }

    @Test
    void namesThePointsAtWhichTheEndIsWrong() {
        CrashSweep.Report report = sweep(false).kill();
        assertThat(report.violations())
                .hasSize(4)
                .allMatch(v -> v.contains("Shelf.put") || v.contains("leaves the room"));
        assertThatThrownBy(report::mustBeClean)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("4 violations")
                .hasMessageContaining("1 after Shelf.put");
        assertThatThrownBy(() -> new CrashSweep.Report("nothing", 0, 1, List.of()).mustBeClean())
                .hasMessageContaining("0 points");
    }

    @Test
    void aSampleStopsAtSoManyPointsLess() {
        CrashSweep.Report report = sweep(true).every(2).kill();
        assertThat(report.points()).isEqualTo(9);
        assertThat(report.runs()).isEqualTo(6);
    }

    @Test
    void aLossLetsTheRunGoOnAndIsTheStorysToSurvive() {
        Function<String, IllegalStateException> loss = where -> new IllegalStateException("lost " + where);
        assertThat(sweep(true).lose(loss).violations())
                .hasSize(9)
                .first()
                .asString()
                .contains("lost 0: before Shelf.books");
    }

    @Test
    void theDeadTouchNothingMore() {
        RealShelf shelf = new RealShelf();
        Boundaries boundaries = Boundaries.killingAt(1);
        Shelf port = boundaries.around(Shelf.class, shelf);
        assertThatThrownBy(() -> port.put("Emma"))
                .isInstanceOf(Boundaries.Killed.class)
                .hasMessage("Killed 1: after Shelf.put");
        assertThatThrownBy(() -> port.put("Faust")).isInstanceOf(Boundaries.Killed.class);
        assertThat(shelf.books()).containsExactly("Emma");
        assertThat(port.hashCode()).isEqualTo(shelf.hashCode());
    }

    @Test
    void whatTheRealThingThrowsIsThrown() {
        Shelf port = Boundaries.counting().around(Shelf.class, new RealShelf());
        assertThatThrownBy(() -> port.put(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no title");
    }

    /** Says two things with a boundary between them. */
    public static final class Main {
        private Main() {}

        public static void main(String[] arguments) {
            Boundaries boundaries = KilledJvm.standingStillAt(Integer.parseInt(arguments[0]));
            boundaries.point("one");
            boundaries.point("two");
            if (arguments.length > 1) {
                throw new IllegalStateException(arguments[1]);
            }
        }
    }

    @Test
    @Timeout(60)
    void aRealJvmIsKilledWhereItStandsStill() throws Exception {
        assertThat(KilledJvm.run(Main.class, "1")).isEqualTo("1: two");
        assertThat(KilledJvm.run(Main.class, "7")).isEmpty();
        assertThatThrownBy(() -> KilledJvm.run(Main.class, "7", "planted")).hasMessageContaining("planted");
    }
}
