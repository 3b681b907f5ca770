package io.jenkins.plugins.gitops.core.connection;

import io.jenkins.plugins.gitops.connectors.git.GitLogin;
import io.jenkins.plugins.gitops.connectors.git.GitRepositories;
import io.jenkins.plugins.gitops.connectors.git.GitSettings;
import io.jenkins.plugins.gitops.connectors.git.LedgerKeys;
import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.port.GitOpsRepository;
import io.jenkins.plugins.gitops.port.Repositories;
import io.jenkins.plugins.gitops.port.RepositoryIdentity;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** The repositories of global configuration, with their credentials as they are at each request. */
final class ConfiguredRepositories implements Repositories, AutoCloseable {
    private final GitRepositories repositories;
    private final Supplier<Landscape> landscape;

    ConfiguredRepositories(Path caches, InstantSource clock, Supplier<Landscape> landscape) {
        this.repositories = GitRepositories.direct(caches, GitSettings.standard(), LedgerKeys.none(), clock);
        this.landscape = landscape;
    }

    @Override
    public GitOpsRepository open(String repository) {
        String url = configured(repository).map(Landscape.Repository::url).orElse(repository);
        return repositories.open(url, login(repository, url));
    }

    /** By name, or by what the URL leads to, however it is spelled (I5). */
    private Optional<Landscape.Repository> configured(String repository) {
        Landscape known = landscape.get();
        Optional<Landscape.Repository> named = known.repositories().stream()
                .filter(one -> one.name().equals(repository))
                .findFirst();
        if (named.isPresent()) return named;
        if (!repository.contains(":") && !repository.startsWith("/"))
            throw new Refusal(
                    "open the repository " + Refusal.quoted(repository),
                    "none of that name is configured",
                    "name one of "
                            + known.repositories().stream()
                                    .map(Landscape.Repository::name)
                                    .toList() + ", or add it to the controller's GitOps section");
        RepositoryIdentity asked = RepositoryIdentity.of(repository);
        return known.repositories().stream()
                .filter(one -> Landscape.problemsOfUrl("repository", one.url()).isEmpty())
                .filter(one -> RepositoryIdentity.of(one.url()).equals(asked))
                .findFirst();
    }

    private GitLogin login(String repository, String url) {
        return () -> configured(repository)
                .flatMap(one -> Keyring.login(url, one.credentialsId()))
                .map(Keyring::basic);
    }

    @Override
    public void close() {
        repositories.close();
    }
}
