/** The steps that come with the controller. */
package io.jenkins.plugins.gitops.controller.pipeline.steps;
