package com.cloudbees.plugins.credentials;

import hudson.model.ItemGroup;
import hudson.model.ModelObject;
import hudson.model.User;
import java.io.Serializable;
import jenkins.model.Jenkins;

public enum CredentialsScope implements Serializable {
    /** For the controller itself; no job sees it. */
    SYSTEM {
        @Override
        public boolean isVisible(ModelObject context) {
            return context instanceof Jenkins;
        }

        @Override
        public String getDisplayName() {
            return "System (Jenkins and nodes only)";
        }
    },
    GLOBAL {
        @Override
        public boolean isVisible(ModelObject context) {
            return context instanceof ItemGroup;
        }

        @Override
        public String getDisplayName() {
            return "Global (Jenkins, nodes, items, all child items, etc)";
        }
    },
    USER {
        @Override
        public boolean isVisible(ModelObject context) {
            return context instanceof User;
        }

        @Override
        public String getDisplayName() {
            return "User";
        }
    };

    public abstract boolean isVisible(ModelObject context);

    public abstract String getDisplayName();
}
