package io.jenkins.plugins.gitops.testkit.services;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.jenkins.plugins.gitops.testkit.stack.Component;
import io.jenkins.plugins.gitops.testkit.stack.Service;
import io.jenkins.plugins.gitops.testkit.stack.StandIn;
import java.nio.file.Path;
import java.util.Map;

/** GreenMail: takes mail by SMTP and shows it by IMAP; {@link #fresh} is an address that no other test has. */
public final class MailStandIn implements StandIn {
    @Override
    public Component component() {
        return Component.MAIL;
    }

    @Override
    public Service start(Path folder) {
        GreenMail mail = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        mail.start();
        Map<String, String> offers = Map.of(
                "SMTP", "127.0.0.1:" + mail.getSmtp().getPort(),
                "IMAP", "127.0.0.1:" + mail.getImap().getPort(),
                "MAIL_PASSWORD", "secret");
        return new Service() {
            @Override
            public Map<String, String> offers() {
                return offers;
            }

            @Override
            public String fresh(String name) {
                String address = name + "@example.test";
                mail.setUser(address, address, "secret");
                return address;
            }

            @Override
            public void close() {
                mail.stop();
            }
        };
    }
}
