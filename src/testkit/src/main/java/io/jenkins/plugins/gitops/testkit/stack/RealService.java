package io.jenkins.plugins.gitops.testkit.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A component that the scripts started, and how something fresh is made in it. */
record RealService(Component component, Map<String, String> offers) implements Service {
    @Override
    public String fresh(String name) {
        return switch (component) {
            case KUBERNETES -> {
                kubectl("create", "namespace", name);
                yield name;
            }
            case GIT, GITEA -> {
                gitea(
                        "POST",
                        "/user/repos",
                        "{\"name\":\"" + name + "\",\"auto_init\":true,\"default_branch\":\"main\"}");
                yield offer("GITEA_URL") + "/" + offer("GITEA_USER") + "/" + name + ".git";
            }
            case POSTGRES -> {
                psql("create database \"" + name + "\"");
                yield offer("POSTGRES_JDBC_URL").replaceFirst("/postgres$", "/" + name);
            }
            case REGISTRY -> offer("REGISTRY") + "/" + name;
            default ->
                throw new UnsupportedOperationException("Cannot make something fresh in " + component
                        + ": tests share all of it; keep what you write there apart by names");
        };
    }

    @Override
    public void discard(String name) {
        switch (component) {
            case KUBERNETES -> kubectl("delete", "namespace", name, "--wait=false", "--ignore-not-found");
            case GIT, GITEA -> gitea("DELETE", "/repos/" + offer("GITEA_USER") + "/" + name, "");
            case POSTGRES -> psql("drop database if exists \"" + name + "\" with (force)");
            default -> {
                return;
            }
        }
    }

    private void kubectl(String... arguments) {
        List<String> command = new java.util.ArrayList<>(List.of(offer("BIN") + "/kubectl"));
        command.addAll(List.of(arguments));
        Scripts.run(command, 1, Map.of("KUBECONFIG", offer("KUBECONFIG")), false);
    }

    private void psql(String statement) {
        Scripts.run(
                List.of(
                        offer("POSTGRES_BIN") + "/psql",
                        "-qAt",
                        "-h",
                        offer("POSTGRES_HOST"),
                        "-p",
                        offer("POSTGRES_PORT"),
                        "-U",
                        offer("POSTGRES_USER"),
                        "-d",
                        "postgres",
                        "-c",
                        statement),
                1,
                Map.of("PGPASSWORD", offer("POSTGRES_PASSWORD")),
                false);
    }

    private void gitea(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(offer("GITEA_URL") + "/api/v1" + path))
                .header("Authorization", "token " + offer("GITEA_TOKEN"))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException("Cannot " + method + " \"" + path + "\" in Gitea: it answered "
                        + answer.statusCode() + " \"" + answer.body() + "\"; see logs gitea");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot reach Gitea: " + e.getMessage() + "; see status", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Cannot reach Gitea: interrupted; start again", e);
        }
    }

    private String offer(String name) {
        return Objects.requireNonNull(
                offers.get(name),
                () -> "Cannot use " + component + ": the stack does not tell \"" + name + "\"; see env");
    }
}
