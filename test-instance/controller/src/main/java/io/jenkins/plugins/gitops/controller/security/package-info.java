/** Who someone is and what is kept from everyone else: passwords, tokens, keys, and the way into the controller. */
package io.jenkins.plugins.gitops.controller.security;
