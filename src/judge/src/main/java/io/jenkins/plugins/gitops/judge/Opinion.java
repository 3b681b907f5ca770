package io.jenkins.plugins.gitops.judge;

import io.jenkins.plugins.gitops.model.Verdict;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What is known about one metric.
 *
 * @param moreRequests how many more candidate requests a good candidate needs for a PASS, where that can be said
 * @param smallestRegression the smallest regression, as a factor, that could have been found by now
 * @param dispersion how many bad requests count as one, as they come together
 */
public record Opinion(
        String metric,
        Verdict verdict,
        OptionalLong moreRequests,
        OptionalDouble smallestRegression,
        double dispersion) {}
