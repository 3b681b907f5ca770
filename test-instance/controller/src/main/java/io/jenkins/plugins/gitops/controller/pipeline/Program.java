package io.jenkins.plugins.gitops.controller.pipeline;

import java.io.Serializable;
import java.util.TreeMap;

/** All that a run needs in order to go on: what is saved whenever every strand waits. */
final class Program implements Serializable {
    final TreeMap<Integer, Fiber> fibers = new TreeMap<>();
    final TreeMap<String, String> environment = new TreeMap<>();
    int nextFiber;
    int nextNode = 2;
    long graphLength;
}
