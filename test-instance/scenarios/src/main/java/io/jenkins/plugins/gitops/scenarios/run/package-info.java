/** {@code ./test-instance/run}: everything that a person needs to try the suite, started together and stopped together. */
package io.jenkins.plugins.gitops.scenarios.run;
