package io.jenkins.plugins.gitops.delivery.buildonce;

import hudson.Extension;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import io.jenkins.plugins.gitops.port.ImageRecipe;
import java.io.Serializable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Files of the build context that become a layer of an image without a build file. */
public final class ImageLayer extends AbstractDescribableImpl<ImageLayer> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String from;
    private final String into;
    private boolean exploded;
    private boolean executable;

    @DataBoundConstructor
    public ImageLayer(String from, String into) {
        this.from = from;
        this.into = into;
    }

    public String getFrom() {
        return from;
    }

    public String getInto() {
        return into;
    }

    public boolean isExploded() {
        return exploded;
    }

    @DataBoundSetter
    public void setExploded(boolean exploded) {
        this.exploded = exploded;
    }

    public boolean isExecutable() {
        return executable;
    }

    @DataBoundSetter
    public void setExecutable(boolean executable) {
        this.executable = executable;
    }

    ImageRecipe.Layer layer() {
        return new ImageRecipe.Layer(from, into, exploded, executable);
    }

    @Extension
    public static final class DescriptorImpl extends Descriptor<ImageLayer> {
        @Override
        public String getDisplayName() {
            return "Layer";
        }
    }
}
