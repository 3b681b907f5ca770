/** Runs pipelines over groovy-cps: the program is data, saved whenever it waits, and goes on where it waited. */
package io.jenkins.plugins.gitops.controller.pipeline;
