package io.jenkins.plugins.gitops.delivery;

import io.jenkins.plugins.gitops.core.configuration.GitopsConfiguration;
import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.Refusal;

/** An environment as configured, with the branch of its repository: all of it that a request carries. */
public record Places(Landscape.Place place, String branch) {
    /** The environment of that name, or a refusal that lists the known ones. */
    public static Places find(String verb, String environment) {
        Landscape landscape = GitopsConfiguration.current().landscape();
        Landscape.Place place = landscape
                .environment(environment)
                .orElseThrow(() -> new Refusal(
                        verb + " " + Refusal.quoted(environment),
                        "no such environment is configured",
                        "name one of "
                                + landscape.environments().stream()
                                        .map(Landscape.Place::name)
                                        .toList()));
        String branch = landscape.repositories().stream()
                .filter(repository -> repository.name().equals(place.repository()))
                .map(Landscape.Repository::branch)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        verb + " " + Refusal.quoted(environment),
                        "its repository " + Refusal.quoted(place.repository()) + " is not configured",
                        "add it to the controller's GitOps section"));
        return new Places(place, branch);
    }
}
