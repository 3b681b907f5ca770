package io.jenkins.plugins.gitops.gate;

import java.util.List;

/** The tree of an approval rule. */
sealed interface Consents {
    /** One person who is meant. */
    record One(Someone who) implements Consents {}

    /** Nobody who is meant may be among those who fill the rest of the conjunction. */
    record Nobody(Someone who) implements Consents {}

    /** All of them, by different people. */
    record All(List<Consents> parts) implements Consents {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** One of them. */
    record Any(List<Consents> parts) implements Consents {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** So many different people, each of whom is one of those. */
    record Several(int count, List<Someone> of) implements Consents {
        public Several {
            of = List.copyOf(of);
        }
    }
}
