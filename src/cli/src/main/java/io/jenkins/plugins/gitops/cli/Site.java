package io.jenkins.plugins.gitops.cli;

import io.jenkins.plugins.gitops.connectors.forges.ForgeAddress;
import io.jenkins.plugins.gitops.connectors.git.GitRepositories;
import io.jenkins.plugins.gitops.connectors.git.GitSettings;
import io.jenkins.plugins.gitops.connectors.git.LedgerKeys;
import io.jenkins.plugins.gitops.connectors.registry.OciRegistry;
import io.jenkins.plugins.gitops.connectors.registry.RegistrySite;
import io.jenkins.plugins.gitops.connectors.yaml.LandscapeFile;
import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.TrustedKeys;
import io.jenkins.plugins.gitops.port.ArtifactRegistry;
import io.jenkins.plugins.gitops.port.Forge;
import io.jenkins.plugins.gitops.port.GitOpsAgent;
import io.jenkins.plugins.gitops.port.GitOpsRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a command works: the GitOps repository that was named, what its {@code .gitops.yaml} says, and who we are there. */
final class Site implements AutoCloseable {
    static final List<Option> OPTIONS = List.of(
            Option.lettered("repository", "r", "URL", "the GitOps repository (or GITOPS_REPOSITORY)"),
            Option.of("branch", "NAME", "its branch (or GITOPS_BRANCH; main)"),
            Option.of("config", "FILE", "a configuration beside the repository's own .gitops.yaml"),
            Option.of("state", "DIR", "where progress and caches are kept (or GITOPS_STATE; ~/.gitops)"),
            Option.of("trust", "NAME=FILE", "a public key (PEM) whose signatures are believed; may be repeated"),
            Option.lettered("output", "o", "text|json", "how to answer; text"),
            Option.flag("help", "shows this"));

    private final Arguments arguments;
    private final Map<String, String> environment;
    private final Clock clock;
    private final Logins logins;
    private @Nullable GitRepositories repositories;
    private @Nullable Landscape landscape;

    Site(Arguments arguments, Map<String, String> environment, Clock clock) {
        this.arguments = arguments;
        this.environment = environment;
        this.clock = clock;
        this.logins = new Logins(environment);
    }

    static boolean json(Arguments arguments) {
        String output = arguments.text("output").orElse("text");
        Refusal.matching("--output", output, "text|json", "text or json");
        return output.equals("json");
    }

    TrustedKeys trusted() {
        return new TrustedKeys(KeyFiles.trusted(arguments.all("trust")));
    }

    Clock clock() {
        return clock;
    }

    String url() {
        return arguments
                .text("repository")
                .orElseGet(() -> setting("GITOPS_REPOSITORY", "name the GitOps repository", "give --repository URL"));
    }

    String branch() {
        return arguments.text("branch").orElse(environment.getOrDefault("GITOPS_BRANCH", "main"));
    }

    /** The branch that the place's repository is promoted on. */
    String branch(Landscape.Place place) {
        return landscape().repositories().stream()
                .filter(known -> known.name().equals(place.repository()))
                .findFirst()
                .map(Landscape.Repository::branch)
                .orElseGet(this::branch);
    }

    GitOpsAgent agent() {
        return new NoCluster();
    }

    /** A variable of the environment, where it says something. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** A variable without which it does not go. */
    String secret(String name, String what) {
        return variable(name)
                .orElseThrow(
                        () -> new Refusal(what, Refusal.quoted(name) + " is not set", "set it in the environment"));
    }

    private String setting(String variable, String what, String advice) {
        String value = environment.getOrDefault(variable, "");
        if (value.isBlank()) {
            throw new Refusal(what, "nothing is given", advice + " or set " + variable);
        }
        return value;
    }

    /** The folder for what has to survive this process. */
    Path state() {
        String home = environment.getOrDefault("HOME", ".");
        String named = arguments.text("state").orElse(environment.getOrDefault("GITOPS_STATE", home + "/.gitops"));
        try {
            return Files.createDirectories(Path.of(named));
        } catch (IOException e) {
            throw Failure.of(
                            FailureKind.REFUSED,
                            "keep progress in " + Refusal.quoted(named),
                            String.valueOf(e.getMessage()),
                            "give --state a folder that can be written")
                    .causedBy(e);
        }
    }

    /** The repository that the command is about. */
    GitOpsRepository repository() {
        return open("");
    }

    /** A repository by its name in the landscape or its URL; empty for the one that the command is about. */
    GitOpsRepository open(String name) {
        if (name.isEmpty()) {
            return repositories().open(url(), logins.git(""));
        }
        return landscape().repositories().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .map(known -> repositories().open(known.url(), logins.git(known.credentialsId())))
                .orElseGet(() -> repositories().open(name, logins.git("")));
    }

    /** The forge of a repository by its name in the landscape or its URL. */
    Forge forge(String name, String kind) {
        Landscape.Repository found = landscape().repositories().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseGet(() -> new Landscape.Repository("", name.isEmpty() ? url() : name, branch(), ""));
        return ForgeAddress.of(found.url(), kind).open(() -> logins.token(found.credentialsId()));
    }

    /** The registry at that address. */
    ArtifactRegistry registry(String address) {
        RegistrySite site = landscape().registries().stream()
                .filter(known -> known.address().equals(address))
                .findFirst()
                .map(known -> new RegistrySite(
                        address, known.plainHttp(), () -> logins.registry(address, known.credentialsId())))
                .orElseGet(() -> new RegistrySite(address, false, () -> logins.registry(address, "")));
        return OciRegistry.direct(site, clock);
    }

    /** What the configuration says: the file given, or the one in the repository. */
    synchronized Landscape landscape() {
        Landscape known = landscape;
        if (known == null) {
            known = arguments.text("config").map(Site::fromFile).orElseGet(this::fromRepository);
            landscape = known;
        }
        return known;
    }

    /** Who asks: the person at the keyboard, as the machine knows them. */
    Actor actor() {
        String user = environment.getOrDefault("GITOPS_USER", environment.getOrDefault("USER", ""));
        return Actor.person(user.isBlank() ? "command line" : user);
    }

    /** Whether what is written here will be signed. */
    boolean signs() {
        return !environment.getOrDefault("GITOPS_KEY", "").isBlank();
    }

    String environment(String variable, String otherwise) {
        return environment.getOrDefault(variable, otherwise);
    }

    Landscape.Place place(String name) {
        return landscape()
                .environment(name)
                .orElseThrow(() -> new Refusal(
                        "find environment " + Refusal.quoted(name),
                        "it is not configured",
                        "use one of "
                                + landscape().environments().stream()
                                        .map(Landscape.Place::name)
                                        .toList()));
    }

    private static Landscape fromFile(String file) {
        try {
            return LandscapeFile.read(file, Files.readString(Path.of(file)));
        } catch (IOException e) {
            Refusal refusal = new Refusal(
                    "read " + Refusal.quoted(file), String.valueOf(e), "give --config a file that can be read");
            refusal.initCause(e);
            throw refusal;
        }
    }

    private Landscape fromRepository() {
        GitOpsRepository repository = repositories().open(url(), logins.git(""));
        CommitId head = repository
                .head(branch())
                .orElseThrow(() -> new Refusal(
                        "read branch " + Refusal.quoted(branch()) + " of " + repository.identity(),
                        "there is no such branch",
                        "give --branch"));
        byte[] file = repository
                .read(head, LandscapeFile.NAME)
                .orElseThrow(() -> new Refusal(
                        "read the configuration of " + repository.identity(),
                        "there is no " + LandscapeFile.NAME + " at the top of branch " + Refusal.quoted(branch()),
                        "add one, or give --config FILE"));
        return LandscapeFile.read(LandscapeFile.NAME, new String(file, StandardCharsets.UTF_8));
    }

    private synchronized GitRepositories repositories() {
        GitRepositories open = repositories;
        if (open == null) {
            LedgerKeys keys = KeyFiles.read(arguments.all("trust"), environment);
            open = GitRepositories.direct(state().resolve("git"), GitSettings.standard(), keys, clock);
            repositories = open;
        }
        return open;
    }

    @Override
    public synchronized void close() {
        if (repositories != null) {
            repositories.close();
        }
    }
}
