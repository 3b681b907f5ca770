/** The series that are counted and exposed: updated without a lock, read at the scrape, held below a budget. */
@NullMarked
package io.jenkins.plugins.gitops.metrics.series;

import org.jspecify.annotations.NullMarked;
