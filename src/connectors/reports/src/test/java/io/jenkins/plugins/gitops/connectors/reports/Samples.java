package io.jenkins.plugins.gitops.connectors.reports;

import io.jenkins.plugins.gitops.port.Report;
import io.jenkins.plugins.gitops.port.ReportFacts;
import io.jenkins.plugins.gitops.port.ReportReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** Small reports in the words of the tools that write them. */
final class Samples {
    static final String JUNIT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites>
              <testsuite name="CartTest" tests="3" failures="1" errors="0" skipped="1" time="0.12">
                <properties><property name="os" value="Linux"/></properties>
                <testcase classname="shop.CartTest" name="adds" time="0.01"/>
                <testcase classname="shop.CartTest" name="removes" time="0.02">
                  <failure message="expected 1" type="AssertionError">at shop.CartTest</failure>
                </testcase>
                <testcase classname="shop.CartTest" name="pays"><skipped/></testcase>
                <system-out><![CDATA[hello]]></system-out>
              </testsuite>
              <testsuite name="TillTest" tests="1" failures="0" errors="1">
                <testcase classname="shop.TillTest" name="opens"><error message="boom"/></testcase>
              </testsuite>
            </testsuites>
            """;

    static final String JACOCO = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd">
            <report name="shop">
              <sessioninfo id="host-1" start="1" dump="2"/>
              <package name="shop">
                <class name="shop/Cart"><counter type="LINE" missed="99" covered="1"/></class>
                <counter type="LINE" missed="4" covered="16"/>
              </package>
              <counter type="INSTRUCTION" missed="10" covered="90"/>
              <counter type="LINE" missed="4" covered="16"/>
            </report>
            """;

    static final String COBERTURA = """
            <?xml version="1.0" ?>
            <!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">
            <coverage line-rate="0.75" branch-rate="0.5" lines-covered="3" lines-valid="4" branches-covered="1" branches-valid="2" version="7.4">
              <packages><package name="shop" line-rate="0.75"><classes><class name="cart" filename="cart.py">
                <methods><method name="add"><lines><line number="1" hits="5"/></lines></method></methods>
                <lines>
                  <line number="1" hits="5"/>
                  <line number="2" hits="1" branch="true" condition-coverage="50% (1/2)"/>
                  <line number="3" hits="1"/>
                  <line number="4" hits="0"/>
                </lines>
              </class></classes></package></packages>
            </coverage>
            """;

    static final String TRIVY = """
            {
              "SchemaVersion": 2,
              "ArtifactName": "registry.example.com/shop",
              "Results": [
                {"Target": "debian 12", "Class": "os-pkgs", "Vulnerabilities": [
                  {"VulnerabilityID": "CVE-2026-1", "PkgName": "zlib", "InstalledVersion": "1.2", "FixedVersion": "1.3", "Severity": "CRITICAL"},
                  {"VulnerabilityID": "CVE-2026-2", "PkgName": "curl", "InstalledVersion": "8.0", "Severity": "LOW"}
                ]},
                {"Target": "app.jar", "Class": "lang-pkgs"}
              ]
            }
            """;

    static final String SARIF = """
            {
              "version": "2.1.0",
              "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
              "runs": [{
                "tool": {"driver": {"name": "scanner", "rules": [
                  {"id": "R1", "properties": {"security-severity": "9.8"}},
                  {"id": "R2", "defaultConfiguration": {"level": "note"}}
                ]}},
                "invocations": [{"executionSuccessful": true}],
                "results": [
                  {"ruleId": "R1", "level": "warning", "suppressions": [{"kind": "inSource"}],
                   "locations": [{"physicalLocation": {"artifactLocation": {"uri": "src/Cart.java"}}}]},
                  {"ruleId": "R2"},
                  {"ruleId": "R3", "level": "error"},
                  {"ruleId": "R3", "level": "error", "kind": "pass"},
                  {"ruleId": "R3", "level": "error", "baselineState": "absent"}
                ]
              }]
            }
            """;

    private Samples() {}

    static Report report(String text) {
        return report(text.getBytes(StandardCharsets.UTF_8));
    }

    static Report report(byte[] bytes) {
        return new Report("out/report", bytes, Instant.EPOCH, Optional.of("key"));
    }

    /** What the first reader makes of it that recognises it. */
    static ReportFacts read(String text) {
        return read(report(text));
    }

    static ReportFacts read(Report report) {
        ReportReader reader = ReportReaders.all().stream()
                .filter(each -> each.recognises(report))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Cannot read the sample: nobody recognises it"));
        return reader.read(report);
    }
}
