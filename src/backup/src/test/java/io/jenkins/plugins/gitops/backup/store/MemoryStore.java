package io.jenkins.plugins.gitops.backup.store;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A place in memory, which a test looks into, spoils, fills up and cuts off. */
public final class MemoryStore implements BackupStore {
    public final Map<String, byte[]> objects = new TreeMap<>();
    public final List<String> written = new ArrayList<>();
    private final String name;
    private boolean cutOff;

    public MemoryStore(String name) {
        this.name = name;
    }

    public void cutOff(boolean now) {
        cutOff = now;
    }

    public long bytes(String prefix) {
        return objects.entrySet().stream()
                .filter(one -> one.getKey().startsWith(prefix))
                .mapToLong(one -> one.getValue().length)
                .sum();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized boolean put(String object, byte[] bytes) {
        reach();
        if (objects.putIfAbsent(object, bytes.clone()) != null) return false;
        written.add(object);
        return true;
    }

    @Override
    public synchronized Optional<byte[]> read(String object) {
        reach();
        return Optional.ofNullable(objects.get(object)).map(byte[]::clone);
    }

    @Override
    public synchronized void list(String prefix, Consumer<Stored> each) {
        reach();
        List.copyOf(objects.entrySet()).stream()
                .filter(one -> one.getKey().startsWith(prefix))
                .forEach(one -> each.accept(new Stored(one.getKey(), one.getValue().length)));
    }

    @Override
    public synchronized void delete(String object) {
        reach();
        objects.remove(object);
    }

    private void reach() {
        if (cutOff) {
            throw Failure.of(FailureKind.UNREACHABLE, "reach '" + name + "'", "nobody answers", "look at the network");
        }
    }
}
