package io.jenkins.plugins.gitops.connectors.forges;

import io.jenkins.plugins.gitops.connectors.forges.bitbucket.Bitbucket;
import io.jenkins.plugins.gitops.connectors.forges.gitea.Gitea;
import io.jenkins.plugins.gitops.connectors.forges.github.GitHub;
import io.jenkins.plugins.gitops.connectors.forges.gitlab.GitLab;
import io.jenkins.plugins.gitops.connectors.forges.shape.Dialect;
import io.jenkins.plugins.gitops.connectors.forges.shape.PullRequests;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.port.Forge;
import java.net.URI;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Which forge a repository is at: its kind, the address of its server and its name there.
 *
 * @param name such as {@code team/deploy}
 */
public record ForgeAddress(Kind kind, URI server, String name) {
    /** The forges that are known. */
    public enum Kind {
        GITEA,
        GITHUB,
        GITLAB,
        BITBUCKET;

        private Dialect dialect(URI server, String name, Supplier<String> token) {
            return switch (this) {
                case GITEA -> new Gitea(server, name, token);
                case GITHUB -> new GitHub(server, name, token);
                case GITLAB -> new GitLab(server, name, token);
                // a new forge is one line here
                case BITBUCKET -> new Bitbucket(server, name, token);
            };
        }
    }

    /**
     * The address behind a repository's URL.
     *
     * @param kind the kind that is configured, in any case; empty: told from the host, where that is a well-known one
     */
    public static ForgeAddress of(String repositoryUrl, String kind) {
        URI url = URI.create(repositoryUrl
                .replaceAll("^ssh://(?:[^@/]+@)?([^:/]+)(?::\\d+)?/", "https://$1/")
                .replaceAll("^[^@/:]+@([^:/]+):", "https://$1/"));
        String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
        String name = url.getPath().replaceAll("^/+|/+$", "").replaceAll("\\.git$", "");
        if (name.indexOf('/') < 0 || url.getHost() == null) {
            throw new Refusal(
                    "open pull requests at " + Refusal.quoted(host),
                    "the repository's URL has no owner and name",
                    "write one like 'https://git.example.com/team/deploy.git'");
        }
        Kind known = kind(kind, host);
        URI server = URI.create(url.getScheme() + "://" + host + (url.getPort() < 0 ? "" : ":" + url.getPort()));
        return new ForgeAddress(
                known,
                switch (host) {
                    case "github.com" -> URI.create("https://api.github.com");
                    case "bitbucket.org" -> URI.create("https://api.bitbucket.org");
                    default -> known == Kind.GITHUB ? URI.create(server + "/api/v3") : server;
                },
                name);
    }

    private static Kind kind(String written, String host) {
        String text = written.isBlank() ? host.replaceAll("\\.(com|org)$", "") : written.strip();
        try {
            return Kind.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            Refusal refusal = new Refusal(
                    "open pull requests at " + Refusal.quoted(host),
                    written.isBlank()
                            ? "it is not known which forge that is"
                            : "the forge " + Refusal.quoted(written) + " is not known",
                    "configure one of gitea, github, gitlab, bitbucket");
            refusal.initCause(e);
            throw refusal;
        }
    }

    /** The forge, with a token that is asked for anew for each request. */
    public Forge open(Supplier<String> token) {
        return new PullRequests(kind.dialect(server, name, token));
    }
}
