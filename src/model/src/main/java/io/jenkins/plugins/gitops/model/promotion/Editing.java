package io.jenkins.plugins.gitops.model.promotion;

/** In which words a file says which image runs. */
public enum Editing {
    /** An entry in a kustomization's images; the key is the image's name there. */
    KUSTOMIZE_IMAGE,
    /** A value of a Helm values file; the key is its path. */
    HELM_VALUE,
    /** The image of a container in a plain manifest; the key is the container's name. */
    CONTAINER_IMAGE,
    /** A Helm parameter of an Argo CD Application; the key is its name. */
    ARGO_PARAMETER,
    /** A Kustomize image of an Argo CD Application; the key is the image's name there. */
    ARGO_IMAGE,
    /** Any value of a YAML file; the key is its path. */
    YAML_VALUE,
    /** Any value of a JSON file; the key is its path. */
    JSON_VALUE
}
