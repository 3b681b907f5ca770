package io.jenkins.plugins.gitops.backup.repository;

import io.jenkins.plugins.gitops.backup.chunk.ChunkId;

/** A chunk within its pack. */
record PackedChunk(ChunkId id, int offset, int packed, int length) {}
