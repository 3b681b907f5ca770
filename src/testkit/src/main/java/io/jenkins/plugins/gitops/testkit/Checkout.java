package io.jenkins.plugins.gitops.testkit;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout that is being tested, found from whatever module the tests run in. */
public final class Checkout {
    /** What stands at the top of every checkout and nowhere else. */
    private static final String MARK = "docs/design.puml";

    private Checkout() {}

    public static Path top() {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(MARK))) {
                return folder;
            }
        }
        throw new IllegalStateException("Cannot find the checkout: there is no '" + MARK + "' above '" + here
                + "'; run the tests inside of it");
    }
}
