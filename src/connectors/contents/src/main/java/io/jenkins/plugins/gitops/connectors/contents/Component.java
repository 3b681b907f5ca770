package io.jenkins.plugins.gitops.connectors.contents;

/**
 * Something in an image.
 *
 * @param kind {@code library}, {@code operating-system}, {@code container} or {@code file}
 * @param purl its package URL; empty for a file
 * @param sha256 of a file's or archive's bytes; empty where there are none
 * @param where the path in the image
 */
record Component(String kind, String name, String version, String purl, String sha256, String where)
        implements Comparable<Component> {
    /** Its name in the document, unique within it. */
    String ref() {
        return purl.isEmpty() ? kind + ":" + where : purl + "#" + where;
    }

    @Override
    public int compareTo(Component other) {
        return ref().compareTo(other.ref());
    }
}
