package io.jenkins.plugins.gitops.controller.pipeline.steps;

import hudson.model.InvisibleAction;
import hudson.model.Run;
import hudson.remoting.VirtualChannel;
import java.io.File;
import java.io.IOException;
import java.io.Serializable;
import jenkins.MasterToSlaveFileCallable;
import org.apache.tools.ant.DirectoryScanner;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** How many tests ran, failed and were skipped. */
public final class TestTotals extends InvisibleAction implements Serializable {
    private int totalCount, failCount, skipCount;

    public int getTotalCount() {
        return totalCount;
    }

    public int getFailCount() {
        return failCount;
    }

    public int getSkipCount() {
        return skipCount;
    }

    public int getPassCount() {
        return totalCount - failCount - skipCount;
    }

    TestTotals addTo(Run<?, ?> run) {
        TestTotals sum = new TestTotals(), before = run.getAction(TestTotals.class);
        sum.totalCount = totalCount + (before == null ? 0 : before.totalCount);
        sum.failCount = failCount + (before == null ? 0 : before.failCount);
        sum.skipCount = skipCount + (before == null ? 0 : before.skipCount);
        run.replaceAction(sum);
        return sum;
    }

    /** Reads the reports where they are. */
    static final class Reader extends MasterToSlaveFileCallable<TestTotals> {
        private final String pattern;

        Reader(String pattern) {
            this.pattern = pattern;
        }

        @Override
        public TestTotals invoke(File folder, VirtualChannel channel) throws IOException {
            DirectoryScanner scanner = new DirectoryScanner();
            scanner.setBasedir(folder);
            scanner.setIncludes(pattern.trim().split("\\s*,\\s*"));
            scanner.scan();
            TestTotals totals = new TestTotals();
            for (String file : scanner.getIncludedFiles()) totals.read(new File(folder, file));
            return totals;
        }
    }

    private void read(File file) throws IOException {
        try {
            javax.xml.parsers.DocumentBuilderFactory f = javax.xml.parsers.DocumentBuilderFactory.newInstance();
            f.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            NodeList cases = f.newDocumentBuilder().parse(file).getElementsByTagName("testcase");
            for (int i = 0; i < cases.getLength(); i++) {
                Element c = (Element) cases.item(i);
                totalCount++;
                if (c.getElementsByTagName("failure").getLength()
                                + c.getElementsByTagName("error").getLength()
                        > 0) failCount++;
                else if (c.getElementsByTagName("skipped").getLength() > 0) skipCount++;
            }
        } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException x) {
            throw new IOException("Cannot read test report '" + file + "': " + x.getMessage() + "; write JUnit XML", x);
        }
    }
}
