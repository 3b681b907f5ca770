package hudson.model;

import hudson.ExtensionList;
import hudson.ExtensionPoint;
import hudson.model.queue.CauseOfBlockage;
import hudson.model.queue.QueueTaskFuture;
import hudson.model.queue.ScheduleResult;
import hudson.model.queue.SubTask;
import hudson.model.queue.WorkUnitContext;
import java.io.IOException;
import java.time.Duration;
import java.util.Calendar;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Future;
import jenkins.model.FullyNamedModelObject;
import org.kohsuke.stapler.HttpResponse;
import org.springframework.security.core.Authentication;

public class Queue implements Saveable {
    Queue() {}

    public void load() {
        throw new UnsupportedOperationException();
    }

    public void save() throws IOException {
        throw new UnsupportedOperationException();
    }

    public void clear() {
        throw new UnsupportedOperationException();
    }

    public ScheduleResult schedule2(Queue.Task a, int b, List<Action> c) {
        throw new UnsupportedOperationException();
    }

    public ScheduleResult schedule2(Queue.Task a, int b, Action[] c) {
        throw new UnsupportedOperationException();
    }

    public boolean cancel(Queue.Task a) {
        throw new UnsupportedOperationException();
    }

    public boolean cancel(Queue.Item a) {
        throw new UnsupportedOperationException();
    }

    public HttpResponse doCancelItem(long a) {
        throw new UnsupportedOperationException();
    }

    public boolean isEmpty() {
        throw new UnsupportedOperationException();
    }

    public Queue.Item[] getItems() {
        throw new UnsupportedOperationException();
    }

    public List<Queue.Item> getApproximateItemsQuickly() {
        throw new UnsupportedOperationException();
    }

    public Queue.Item getItem(long a) {
        throw new UnsupportedOperationException();
    }

    public List<Queue.BuildableItem> getBuildableItems(Computer a) {
        throw new UnsupportedOperationException();
    }

    public List<Queue.BuildableItem> getBuildableItems() {
        throw new UnsupportedOperationException();
    }

    public List<Queue.BuildableItem> getPendingItems() {
        throw new UnsupportedOperationException();
    }

    protected List<Queue.BlockedItem> getBlockedItems() {
        throw new UnsupportedOperationException();
    }

    public Collection<Queue.LeftItem> getLeftItems() {
        throw new UnsupportedOperationException();
    }

    public List<Queue.Item> getUnblockedItems() {
        throw new UnsupportedOperationException();
    }

    public int countBuildableItemsFor(Label a) {
        throw new UnsupportedOperationException();
    }

    public Queue.Item getItem(Queue.Task a) {
        throw new UnsupportedOperationException();
    }

    public List<Queue.Item> getItems(Queue.Task a) {
        throw new UnsupportedOperationException();
    }

    public boolean contains(Queue.Task a) {
        throw new UnsupportedOperationException();
    }

    public Future<?> scheduleMaintenance() {
        throw new UnsupportedOperationException();
    }

    public static void withLock(Runnable a) {
        throw new UnsupportedOperationException();
    }

    public static <V, T extends Throwable> V withLock(hudson.remoting.Callable<V, T> a) throws T {
        throw new UnsupportedOperationException();
    }

    public static <V> V withLock(java.util.concurrent.Callable<V> a) {
        throw new UnsupportedOperationException();
    }

    public static boolean tryWithLock(Runnable a) {
        throw new UnsupportedOperationException();
    }

    public static boolean tryWithLock(Runnable a, Duration b) {
        throw new UnsupportedOperationException();
    }

    public static Runnable wrapWithLock(Runnable a) {
        throw new UnsupportedOperationException();
    }

    public static <V, T extends Throwable> hudson.remoting.Callable<V, T> wrapWithLock(
            hudson.remoting.Callable<V, T> a) {
        throw new UnsupportedOperationException();
    }

    public static <V> java.util.concurrent.Callable<V> wrapWithLock(java.util.concurrent.Callable<V> a) {
        throw new UnsupportedOperationException();
    }

    public void maintain() {
        throw new UnsupportedOperationException();
    }

    public static Queue getInstance() {
        throw new UnsupportedOperationException();
    }

    public interface Executable extends Runnable {
        SubTask getParent();

        default Queue.Executable getParentExecutable() {
            throw new UnsupportedOperationException();
        }

        void run();

        default long getEstimatedDuration() {
            throw new UnsupportedOperationException();
        }

        String toString();
    }

    public interface Task extends FullyNamedModelObject, SubTask {
        default boolean isBuildBlocked() {
            throw new UnsupportedOperationException();
        }

        default CauseOfBlockage getCauseOfBlockage() {
            throw new UnsupportedOperationException();
        }

        String getName();

        default String getAffinityKey() {
            throw new UnsupportedOperationException();
        }

        default void checkAbortPermission() {
            throw new UnsupportedOperationException();
        }

        String getUrl();

        default boolean isConcurrentBuild() {
            throw new UnsupportedOperationException();
        }

        default Collection<? extends SubTask> getSubTasks() {
            throw new UnsupportedOperationException();
        }

        default Authentication getDefaultAuthentication2() {
            throw new UnsupportedOperationException();
        }

        default Authentication getDefaultAuthentication2(Queue.Item a) {
            throw new UnsupportedOperationException();
        }
    }

    public interface FlyweightTask extends Queue.Task {}

    public interface TransientTask extends Queue.Task {}

    public interface NonBlockingTask extends Queue.Task {}

    public abstract static class Item extends Actionable {
        public Queue.Task task;

        public long getId() {
            throw new UnsupportedOperationException();
        }

        public Queue.Task getTask() {
            throw new UnsupportedOperationException();
        }

        public boolean isBlocked() {
            throw new UnsupportedOperationException();
        }

        public boolean isBuildable() {
            throw new UnsupportedOperationException();
        }

        public boolean isStuck() {
            throw new UnsupportedOperationException();
        }

        public long getInQueueSince() {
            throw new UnsupportedOperationException();
        }

        public String getInQueueForString() {
            throw new UnsupportedOperationException();
        }

        public QueueTaskFuture<Queue.Executable> getFuture() {
            throw new UnsupportedOperationException();
        }

        public Label getAssignedLabel() {
            throw new UnsupportedOperationException();
        }

        public final List<Cause> getCauses() {
            throw new UnsupportedOperationException();
        }

        protected Item(Queue.Item a) {}

        public String getUrl() {
            throw new UnsupportedOperationException();
        }

        public final String getWhy() {
            throw new UnsupportedOperationException();
        }

        public abstract CauseOfBlockage getCauseOfBlockage();

        public String getParams() {
            throw new UnsupportedOperationException();
        }

        public Authentication authenticate2() {
            throw new UnsupportedOperationException();
        }

        public String toString() {
            throw new UnsupportedOperationException();
        }
    }

    public static final class WaitingItem extends Queue.Item implements Comparable<Queue.WaitingItem> {
        public Calendar timestamp;

        public WaitingItem(Calendar a, Queue.Task b, List<Action> c) {
            super((Queue.Item) null);
        }

        public int compareTo(Queue.WaitingItem a) {
            throw new UnsupportedOperationException();
        }

        public CauseOfBlockage getCauseOfBlockage() {
            throw new UnsupportedOperationException();
        }
    }

    public abstract static class NotWaitingItem extends Queue.Item {
        protected NotWaitingItem(Queue.WaitingItem a) {
            super((Queue.Item) null);
        }

        protected NotWaitingItem(Queue.NotWaitingItem a) {
            super((Queue.Item) null);
        }
    }

    public final class BlockedItem extends Queue.NotWaitingItem {
        BlockedItem(Queue.NotWaitingItem a) {
            super(a);
        }

        BlockedItem() {
            super((Queue.WaitingItem) null);
        }

        public CauseOfBlockage getCauseOfBlockage() {
            throw new UnsupportedOperationException();
        }
    }

    public static final class BuildableItem extends Queue.NotWaitingItem {
        public BuildableItem(Queue.WaitingItem a) {
            super((Queue.WaitingItem) null);
        }

        public BuildableItem(Queue.NotWaitingItem a) {
            super((Queue.WaitingItem) null);
        }

        public CauseOfBlockage getCauseOfBlockage() {
            throw new UnsupportedOperationException();
        }

        public boolean isStuck() {
            throw new UnsupportedOperationException();
        }

        public boolean isPending() {
            throw new UnsupportedOperationException();
        }
    }

    public static final class LeftItem extends Queue.Item {
        public WorkUnitContext outcome;

        public LeftItem(WorkUnitContext a) {
            super((Queue.Item) null);
        }

        public LeftItem(Queue.Item a) {
            super((Queue.Item) null);
        }

        public CauseOfBlockage getCauseOfBlockage() {
            throw new UnsupportedOperationException();
        }

        public Queue.Executable getExecutable() {
            throw new UnsupportedOperationException();
        }

        public boolean isCancelled() {
            throw new UnsupportedOperationException();
        }
    }

    public abstract static class QueueDecisionHandler implements ExtensionPoint {
        public QueueDecisionHandler() {}

        public abstract boolean shouldSchedule(Queue.Task a, List<Action> b);

        public static ExtensionList<Queue.QueueDecisionHandler> all() {
            throw new UnsupportedOperationException();
        }
    }

    public interface QueueAction extends Action {
        boolean shouldSchedule(List<Action> a);
    }
}
