package io.jenkins.plugins.gitops.core.connection;

import io.jenkins.plugins.gitops.connectors.http.WebProbe;
import io.jenkins.plugins.gitops.core.Ports;
import java.time.Clock;

/** Makes the ports of this controller. */
public final class Connections {
    private Connections() {}

    public static Ports ports() {
        return new Ports(WebProbe.direct(), Clock.systemUTC());
    }
}
