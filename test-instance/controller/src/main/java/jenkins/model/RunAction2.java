package jenkins.model;

import hudson.model.Action;
import hudson.model.Run;
import java.io.IOException;

public interface RunAction2 extends Action {
    void onAttached(Run<?, ?> a);

    void onLoad(Run<?, ?> a) throws IOException;
}
