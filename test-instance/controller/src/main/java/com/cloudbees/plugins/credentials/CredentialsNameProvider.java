package com.cloudbees.plugins.credentials;

import com.cloudbees.plugins.credentials.common.PasswordCredentials;
import com.cloudbees.plugins.credentials.common.StandardCredentials;
import com.cloudbees.plugins.credentials.common.UsernameCredentials;
import org.jenkinsci.plugins.plaincredentials.FileCredentials;

/** What people see of credentials: never more than who, what for, and stars. */
public abstract class CredentialsNameProvider<C extends Credentials> {
    public CredentialsNameProvider() {}

    public abstract String getName(C credentials);

    public static String name(Credentials credentials) {
        String what = credentials instanceof StandardCredentials known ? known.getId() : "";
        if (credentials instanceof UsernameCredentials named && !named.isUsernameSecret()) {
            what = named.getUsername() + (credentials instanceof PasswordCredentials ? "/******" : "");
        } else if (credentials instanceof FileCredentials file) {
            what = file.getFileName();
        }
        String purpose = credentials instanceof StandardCredentials known ? known.getDescription() : "";
        return purpose == null || purpose.isBlank() ? what : what + " (" + purpose + ")";
    }
}
