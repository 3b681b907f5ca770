/**
 * Runs pipelines over groovy-cps: the program is data, saved whenever it waits, and goes on where it waited. There is no
 * sandbox: {@code sandbox: true} is accepted and every script may do everything, since only people with Job/Configure write one.
 */
package io.jenkins.plugins.gitops.controller.pipeline;
