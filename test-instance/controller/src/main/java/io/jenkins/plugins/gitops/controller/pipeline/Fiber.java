package io.jenkins.plugins.gitops.controller.pipeline;

import com.cloudbees.groovy.cps.Continuable;
import com.cloudbees.groovy.cps.Outcome;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jenkinsci.plugins.workflow.steps.StepExecution;

/** One strand of a program: the main one, or the body of a step. It waits for a step, or has an outcome to go on with. */
final class Fiber implements Serializable {
    private static final List<Class> CATEGORIES = categories();
    private static final ThreadLocal<Fiber> CURRENT = new ThreadLocal<>();

    final int id;
    final Execution execution;
    final Contexts contexts;
    /** The body that this is; null for the main strand. */
    final Body body;

    private final Continuable program;
    String head;
    Outcome resume = new Outcome(null, null);
    StepExecution step;
    Context waitsFor;

    Fiber(int id, Execution execution, Continuable program, Body body, Contexts contexts, String head) {
        this.id = id;
        this.execution = execution;
        this.program = program;
        this.body = body;
        this.contexts = contexts;
        this.head = head;
    }

    private static List<Class> categories() {
        List<Class> all = new ArrayList<>(Continuable.categories);
        all.add(Iterators.class);
        return all;
    }

    static Fiber current() {
        return CURRENT.get();
    }

    boolean isRunnable() {
        return resume != null;
    }

    /** Goes on to the next step that takes time. Answers how the program ended, or null while it has not. */
    Outcome advance() {
        Outcome with = resume;
        resume = null;
        CURRENT.set(this);
        try {
            Outcome out = program.run0(with, CATEGORIES);
            return program.isResumable() ? null : out;
        } finally {
            CURRENT.remove();
        }
    }

    void goOnWith(Outcome outcome) {
        step = null;
        waitsFor = null;
        resume = outcome;
    }

    /** Throws into a program that waits for nothing. */
    void interrupt(Throwable cause) {
        resume = new Outcome(null, cause);
    }
}
