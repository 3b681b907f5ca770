package io.jenkins.plugins.gitops.testkit.services;

import io.jenkins.plugins.gitops.testkit.stack.Component;
import io.jenkins.plugins.gitops.testkit.stack.Service;
import io.jenkins.plugins.gitops.testkit.stack.StandIn;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;

/** S3Proxy in memory, signatures checked; object lock it does not have. {@link #fresh} is a bucket. */
public final class S3StandIn implements StandIn {
    @Override
    public Component component() {
        return Component.S3;
    }

    @Override
    public Service start(Path folder) throws Exception {
        return new Running();
    }

    private static final class Running implements Service {
        private final TransientNio2BlobStore buckets = new TransientNio2BlobStore();
        private final S3Proxy proxy = S3Proxy.builder()
                .blobStore(buckets)
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, "key", "secret")
                .endpoint(URI.create("http://127.0.0.1:0"))
                .build();

        Running() throws Exception {
            proxy.start();
        }

        @Override
        public Map<String, String> offers() {
            return Map.of("S3_URL", "http://127.0.0.1:" + proxy.getPort(), "S3_KEY", "key", "S3_SECRET", "secret");
        }

        @Override
        public String fresh(String name) {
            buckets.createContainer(name);
            return name;
        }

        @Override
        public void close() {
            try {
                proxy.stop();
            } catch (Exception e) {
                throw new IllegalStateException("Cannot stop S3Proxy: " + e.getMessage(), e);
            }
        }
    }
}
