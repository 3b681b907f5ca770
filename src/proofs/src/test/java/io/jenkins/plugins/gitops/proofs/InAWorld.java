package io.jenkins.plugins.gitops.proofs;

import io.jenkins.plugins.gitops.model.Release;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Stories that are told in a world with one controller, whose agent and gate do as the story wants. */
abstract class InAWorld {
    @TempDir
    Path directory;

    World world;
    Agent agent;
    Lever lever;
    Controller controller;

    @BeforeEach
    void start() {
        world = new World(directory);
        agent = new Agent(world.clock);
        lever = new Lever();
        controller = new Controller(world, agent, lever);
    }

    @AfterEach
    void stop() {
        controller.close();
        world.close();
    }

    static String digest(Release release) {
        return release.artifacts().get(0).digest().value();
    }
}
