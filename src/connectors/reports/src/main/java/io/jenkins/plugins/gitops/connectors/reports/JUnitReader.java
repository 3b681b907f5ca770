package io.jenkins.plugins.gitops.connectors.reports;

import io.jenkins.plugins.gitops.model.TestTotals;
import io.jenkins.plugins.gitops.port.Report;
import io.jenkins.plugins.gitops.port.ReportFacts;
import io.jenkins.plugins.gitops.port.ReportReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * JUnit XML as Surefire, Gradle, pytest, Jest and others write it. The test cases are counted; where a suite says that
 * there are more of them than it holds, somebody stopped writing, and the report says nothing.
 */
final class JUnitReader implements ReportReader {
    /** What a suite says of itself, and what was counted before it began. */
    private record Suite(String name, long tests, long failed, int heldBefore, int failedBefore) {}

    @Override
    public String format() {
        return "JUnit XML";
    }

    @Override
    public boolean recognises(Report report) {
        String root = Beginning.root(report);
        return root.equals("testsuite") || root.equals("testsuites");
    }

    @Override
    public ReportFacts read(Report report) {
        Xml xml = new Xml(report);
        int[] counted = new int[3]; // passed, failed, skipped
        List<String> failed = new ArrayList<>();
        Deque<Suite> suites = new ArrayDeque<>();
        String test = "";
        int state = 0;
        while (xml.next()) {
            if (xml.begins("testsuite") || xml.begins("testsuites")) {
                suites.push(suite(xml, counted));
            } else if (xml.ends("testsuite") || xml.ends("testsuites")) {
                compare(xml, suites.pop(), counted);
            } else if (xml.begins("testcase")) {
                test = xml.attribute("classname").map(name -> name + ".").orElse("")
                        + xml.attribute("name").orElse("?");
                boolean ran = !xml.attribute("status").orElse("").equals("notrun");
                state = ran ? 0 : 2;
            } else if (xml.begins("failure") || xml.begins("error")) {
                state = 1;
            } else if (xml.begins("skipped") && state == 0) {
                state = 2;
            } else if (xml.ends("testcase")) {
                counted[state]++;
                if (state == 1) {
                    failed.add(test);
                }
            }
        }
        return new ReportFacts.Tests(new TestTotals(counted[0], counted[1], counted[2]), failed);
    }

    private static Suite suite(Xml xml, int[] counted) {
        long failed = xml.count("failures").orElse(0L) + xml.count("errors").orElse(0L);
        xml.count("skipped");
        return new Suite(
                xml.attribute("name").orElse("?"),
                xml.count("tests").orElse(0L),
                failed,
                counted[0] + counted[1] + counted[2],
                counted[1]);
    }

    private static void compare(Xml xml, Suite suite, int[] counted) {
        int held = counted[0] + counted[1] + counted[2] - suite.heldBefore();
        int failed = counted[1] - suite.failedBefore();
        if (held < suite.tests()) {
            throw xml.failure("the suite '" + suite.name() + "' says " + suite.tests() + " tests and holds " + held);
        }
        if (failed < suite.failed()) {
            throw xml.failure(
                    "the suite '" + suite.name() + "' says " + suite.failed() + " failures and holds " + failed);
        }
    }
}
