package jenkins.model;

import hudson.model.TopLevelItem;

public interface DirectlyModifiableTopLevelItemGroup {
    boolean canAdd(TopLevelItem a);

    <I extends TopLevelItem> I add(I a, String b);

    void remove(TopLevelItem a);
}
