package io.jenkins.plugins.gitops.testkit.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.jenkins.plugins.gitops.testkit.stack.Component;
import io.jenkins.plugins.gitops.testkit.stack.InProcess;
import io.jenkins.plugins.gitops.testkit.stack.Stack;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

@InProcess({Component.S3, Component.MAIL, Component.KUBERNETES})
class StandInsTest {
    @Test
    void s3KeepsAnObject(Stack stack) {
        String bucket = stack.fresh(Component.S3);
        try (S3Client s3 = S3Client.builder()
                .endpointOverride(URI.create(stack.tell("S3_URL")))
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(stack.tell("S3_KEY"), stack.tell("S3_SECRET"))))
                .build()) {
            s3.putObject(request -> request.bucket(bucket).key("k"), RequestBody.fromString("text"));
            assertThat(s3.getObjectAsBytes(request -> request.bucket(bucket).key("k"))
                            .asUtf8String())
                    .isEqualTo("text");
        }
    }

    @Test
    void mailArrives(Stack stack) throws Exception {
        String address = stack.fresh(Component.MAIL);
        Properties properties = new Properties();
        String[] smtp = stack.tell("SMTP").split(":", -1);
        properties.setProperty("mail.smtp.host", smtp[0]);
        properties.setProperty("mail.smtp.port", smtp[1]);
        Session session = Session.getInstance(properties);
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress("suite@example.test"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(address));
        message.setSubject("promoted");
        message.setText("text");
        Transport.send(message);
        String[] imap = stack.tell("IMAP").split(":", -1);
        try (Store store = session.getStore("imap")) {
            store.connect(imap[0], Integer.parseInt(imap[1]), address, stack.tell("MAIL_PASSWORD"));
            var inbox = store.getFolder("INBOX");
            inbox.open(jakarta.mail.Folder.READ_ONLY);
            assertThat(inbox.getMessage(1).getSubject()).isEqualTo("promoted");
        }
    }

    @Test
    void kubernetesKeepsAnObject(Stack stack) {
        String namespace = stack.fresh(Component.KUBERNETES);
        Config config = new ConfigBuilder(Config.empty())
                .withMasterUrl(stack.tell("KUBERNETES_URL"))
                .build();
        try (KubernetesClient client =
                new KubernetesClientBuilder().withConfig(config).build()) {
            ConfigMap map = new ConfigMapBuilder()
                    .withNewMetadata()
                    .withName("m")
                    .withNamespace(namespace)
                    .endMetadata()
                    .withData(Map.of("k", "v"))
                    .build();
            client.resource(map).create();
            assertThat(client.configMaps()
                            .inNamespace(namespace)
                            .withName("m")
                            .get()
                            .getData())
                    .containsEntry("k", "v");
        }
    }
}
