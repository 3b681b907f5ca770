package io.jenkins.plugins.gitops.connectors.git;

import io.jenkins.plugins.gitops.connectors.git.GitServer.Request;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.PreReceiveHook;
import org.eclipse.jgit.transport.ReceivePack;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;

/** Serves repositories by JGit, with the knobs that tests turn. */
final class JGitBackend implements GitServer.Backend {
    private final Function<String, Repository> repositories;
    volatile PreReceiveHook preReceive = PreReceiveHook.NULL;
    volatile boolean atomic = true;
    volatile boolean version2 = true;

    JGitBackend(Function<String, Repository> repositories) {
        this.repositories = repositories;
    }

    @Override
    public byte[] serve(Request request) throws IOException {
        String[] parts = request.path().substring(1).split("/", 2);
        Repository repository = repositories.apply(parts[0]);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean push = (request.path() + request.query()).contains("git-receive-pack");
        boolean advertise = parts[1].equals("info/refs");
        if (push) {
            push(repository, request, out, advertise);
        } else {
            read(repository, request, out, advertise);
        }
        return out.toByteArray();
    }

    private void read(Repository repository, Request request, ByteArrayOutputStream out, boolean advertise)
            throws IOException {
        try (UploadPack pack = new UploadPack(repository)) {
            pack.setBiDirectionalPipe(false);
            pack.setExtraParameters(version2 ? List.of(request.protocol()) : List.of());
            pack.setRequestPolicy(UploadPack.RequestPolicy.ANY);
            if (advertise) {
                pack.sendAdvertisedRefs(new PacketLineOutRefAdvertiser(new PacketLineOut(out)), "git-upload-pack");
            } else {
                pack.uploadWithExceptionPropagation(new ByteArrayInputStream(request.body()), out, null);
            }
        }
    }

    private void push(Repository repository, Request request, ByteArrayOutputStream out, boolean advertise)
            throws IOException {
        ReceivePack pack = new ReceivePack(repository);
        pack.setBiDirectionalPipe(false);
        pack.setPreReceiveHook(preReceive);
        if (advertise) {
            PacketLineOut lines = new PacketLineOut(out);
            lines.writeString("# service=git-receive-pack\n");
            lines.end();
            pack.sendAdvertisedRefs(new PacketLineOutRefAdvertiser(lines));
            if (!atomic) {
                String told = out.toString(StandardCharsets.ISO_8859_1).replace(" atomic", "       ");
                out.reset();
                out.writeBytes(told.getBytes(StandardCharsets.ISO_8859_1));
            }
        } else {
            pack.receive(new ByteArrayInputStream(request.body()), out, null);
        }
    }
}
