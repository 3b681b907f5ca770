package hudson.model;

import jenkins.model.Jenkins;

/** What finds descriptors by their name, for URLs. */
public interface DescriptorByNameOwner extends ModelObject {
    default Descriptor getDescriptorByName(String id) {
        return Jenkins.get().getDescriptorByName(id);
    }
}
