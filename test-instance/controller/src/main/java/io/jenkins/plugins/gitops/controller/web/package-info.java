/** The web application: Stapler on Jetty, the pages that are the stand-in's own, and the objects behind its forms. */
package io.jenkins.plugins.gitops.controller.web;
