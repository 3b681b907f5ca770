/** Configuration as code: YAML in, a controller set up, or a list of everything that is wrong with it and nothing changed. */
package io.jenkins.plugins.gitops.controller.casc;
