/** What the stand-in needs beside the names of the real API. */
package io.jenkins.plugins.gitops.controller;
