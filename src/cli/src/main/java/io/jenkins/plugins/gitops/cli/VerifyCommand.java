package io.jenkins.plugins.gitops.cli;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.GitOpsRepository;
import io.jenkins.plugins.gitops.port.LedgerHead;
import io.jenkins.plugins.gitops.proof.ProofBundle;
import io.jenkins.plugins.gitops.proof.ProofChain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Walks the whole book and compares its head with what this machine noted last. */
final class VerifyCommand implements Command {
    @Override
    public String name() {
        return "verify";
    }

    @Override
    public String words() {
        return "";
    }

    @Override
    public String summary() {
        return "walks the ledger's chain, its signatures, and compares its head with the one noted here last";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.of(
                "bundle", "FILE", "checks the claims that 'gitops why --write' kept; with --config it asks no server"));
    }

    @Override
    public ExitCode run(Arguments arguments, Site site, Screen screen) {
        arguments.words(0, 0, "verify");
        if (arguments.text("bundle").isPresent()) {
            ProofBundle bundle = read(arguments.required("bundle"));
            return WhyCommand.answer(ProofChain.check(bundle, WhyCommand.terms(site)), screen);
        }
        GitOpsRepository repository = site.repository();
        NotedHeads noted = new NotedHeads(site.state());
        LedgerHead before = noted.of(repository.identity());
        try {
            LedgerHead head = repository.ledger().verify(before);
            noted.note(repository.identity(), head);
            screen.answer(
                    new Json.Obj(Map.of("verified", Json.of(true), "head", Codec.encode(head))),
                    List.of(head.number() + " lines, every link holds; "
                            + (before.number() == 0
                                    ? "no head had been noted here before"
                                    : "line " + before.number() + " is the one noted here before")
                            + ". Head noted: line " + head.number() + ", " + head.hash()));
            return ExitCode.SUCCEEDED;
        } catch (Failure failure) {
            if (failure.kind() != FailureKind.REFUSED) {
                throw failure;
            }
            screen.answer(
                    new Json.Obj(Map.of("verified", Json.of(false), "reason", Json.of(failure.reason()))),
                    List.of(String.valueOf(failure.getMessage())));
            return ExitCode.FAILED;
        }
    }

    private static ProofBundle read(String file) {
        try {
            return Codec.decode(ProofBundle.class, Json.parseObject(Files.readString(Path.of(file))));
        } catch (IOException e) {
            Refusal refusal = new Refusal(
                    "read " + Refusal.quoted(file), String.valueOf(e), "give a file of 'gitops why --write'");
            refusal.initCause(e);
            throw refusal;
        }
    }
}
