package com.cloudbees.plugins.credentials.common;

import com.cloudbees.plugins.credentials.CredentialsNameProvider;

public class StandardUsernameListBoxModel
        extends AbstractIdCredentialsListBoxModel<StandardUsernameListBoxModel, StandardUsernameCredentials> {
    private static final long serialVersionUID = 1L;

    public StandardUsernameListBoxModel() {}

    @Override
    protected String describe(StandardUsernameCredentials c) {
        return CredentialsNameProvider.name(c);
    }
}
