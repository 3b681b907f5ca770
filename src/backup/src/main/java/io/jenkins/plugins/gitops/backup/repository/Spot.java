package io.jenkins.plugins.gitops.backup.repository;

/** Where a chunk lies: in which pack, from which byte of it, packed and unpacked lengths. */
record Spot(int pack, int offset, int packed, int length) {}
