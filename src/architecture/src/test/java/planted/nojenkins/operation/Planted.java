package planted.nojenkins.operation;

import hudson.model.Run;

class Planted {
    Run<?, ?> run;
}
