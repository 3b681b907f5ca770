package hudson.model;

import hudson.ExtensionList;
import hudson.ExtensionPoint;
import hudson.XmlFile;
import hudson.model.labels.LabelAtom;
import hudson.model.queue.CauseOfBlockage;
import hudson.model.queue.FoldableAction;
import hudson.model.queue.FutureImpl;
import hudson.model.queue.QueueListener;
import hudson.model.queue.QueueTaskDispatcher;
import hudson.model.queue.QueueTaskFuture;
import hudson.model.queue.ScheduleResult;
import hudson.model.queue.SubTask;
import hudson.model.queue.WorkUnitContext;
import hudson.security.ACL;
import hudson.security.ACLContext;
import io.jenkins.plugins.gitops.controller.Moments;
import io.jenkins.plugins.gitops.controller.Text;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.FullyNamedModelObject;
import jenkins.model.Jenkins;
import jenkins.util.Timer;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;
import org.springframework.security.core.Authentication;

/** What waits for an executor: in its quiet period, blocked, or able to run as soon as there is room. */
@ExportedBean
public class Queue implements Saveable {
    private static final Logger LOG = Logger.getLogger(Queue.class.getName());
    private static final int REMEMBERED = 500;
    private static final ReentrantLock LOCK = new ReentrantLock();
    private final TreeSet<WaitingItem> waiting = new TreeSet<>();
    private final List<BlockedItem> blocked = new ArrayList<>();
    private final List<BuildableItem> buildables = new ArrayList<>();
    private final List<BuildableItem> pendings = new ArrayList<>();
    private final Map<Long, LeftItem> left = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, LeftItem> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final AtomicBoolean maintenance = new AtomicBoolean();
    private long lastId;

    public Queue(LoadBalancer ignored) {}

    public static Queue getInstance() {
        return Jenkins.get().getQueue();
    }

    public static void withLock(Runnable runnable) {
        LOCK.lock();
        try {
            runnable.run();
        } finally {
            LOCK.unlock();
        }
    }

    public static <V> V withLock(Callable<V> callable) throws Exception {
        LOCK.lock();
        try {
            return callable.call();
        } finally {
            LOCK.unlock();
        }
    }

    // ---- in and out

    public ScheduleResult schedule2(Task task, int quietPeriod, Action... actions) {
        return schedule2(task, quietPeriod, Arrays.asList(actions));
    }

    public ScheduleResult schedule2(Task task, int quietPeriod, List<Action> given) {
        List<Action> actions = new ArrayList<>(given);
        actions.removeIf(a -> a == null);
        for (QueueDecisionHandler handler : QueueDecisionHandler.all()) {
            if (!handler.shouldSchedule(task, actions)) return ScheduleResult.refused();
        }
        LOCK.lock();
        try {
            for (Item item : getItems(task)) {
                if (!differs(item, actions)) {
                    for (Action a : actions) {
                        if (a instanceof FoldableAction f) f.foldIntoExisting(item, task, actions);
                    }
                    return ScheduleResult.existing(item);
                }
            }
            Calendar due = new GregorianCalendar();
            due.add(Calendar.SECOND, quietPeriod);
            WaitingItem item = new WaitingItem(due, task, actions, ++lastId);
            enterWaiting(item);
            scheduleMaintenance(quietPeriod * 1000L);
            return ScheduleResult.created(item);
        } finally {
            LOCK.unlock();
        }
    }

    private static boolean differs(Item item, List<Action> actions) {
        boolean differs = false;
        for (Action a : actions) {
            differs |= a instanceof QueueAction q && q.shouldSchedule(new ArrayList<>(item.getActions()));
        }
        for (Action a : item.getActions()) differs |= a instanceof QueueAction q && q.shouldSchedule(actions);
        return differs;
    }

    public boolean cancel(Task task) {
        Item item = getItem(task);
        return item != null && cancel(item);
    }

    public boolean cancel(Item item) {
        LOCK.lock();
        try {
            Item current = getItem(item.getId());
            if (current == null || current instanceof LeftItem || pendings.contains(current)) return false;
            leave(current);
            LeftItem gone = new LeftItem(current);
            left.put(gone.getId(), gone);
            QueueListener.all().forEach(l -> l.onLeft(gone));
            ((FutureImpl) (QueueTaskFuture) current.getFuture()).setAsCancelled();
            return true;
        } finally {
            LOCK.unlock();
        }
    }

    private void leave(Item item) {
        if (item instanceof WaitingItem w && waiting.remove(w)) {
            QueueListener.all().forEach(l -> l.onLeaveWaiting(w));
        } else if (item instanceof BlockedItem b && blocked.remove(b)) {
            QueueListener.all().forEach(l -> l.onLeaveBlocked(b));
        } else if (item instanceof BuildableItem b && (buildables.remove(b) | pendings.remove(b))) {
            QueueListener.all().forEach(l -> l.onLeaveBuildable(b));
        }
    }

    /** The executor has the item now: it leaves the queue. */
    void started(WorkUnitContext context) {
        leave(context.item);
        LeftItem gone = new LeftItem(context);
        left.put(gone.getId(), gone);
        QueueListener.all().forEach(l -> l.onLeft(gone));
    }

    // ---- the heart

    public Future<?> scheduleMaintenance() {
        return scheduleMaintenance(0);
    }

    private Future<?> scheduleMaintenance(long delay) {
        if (delay > 0) return Timer.get().schedule((Runnable) this::safely, delay, TimeUnit.MILLISECONDS);
        return maintenance.compareAndSet(false, true) ? Timer.get().submit((Runnable) this::safely) : null;
    }

    private void safely() {
        Jenkins jenkins = Jenkins.getInstanceOrNull();
        if (jenkins == null || jenkins.getQueue() != this) return;
        try (ACLContext ctx = ACL.as2(ACL.SYSTEM2)) {
            maintain();
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.SEVERE, "Queue maintenance failed", e);
        }
    }

    public void maintain() {
        LOCK.lock();
        try {
            maintenance.set(false);
            long now = System.currentTimeMillis();
            for (BlockedItem item : new ArrayList<>(blocked)) {
                if (item.cause() == null) {
                    leave(item);
                    enterBuildable(new BuildableItem(item));
                }
            }
            while (!waiting.isEmpty() && waiting.first().timestamp.getTimeInMillis() <= now) {
                WaitingItem item = waiting.first();
                leave(item);
                BlockedItem held = new BlockedItem(item);
                if (held.cause() == null) {
                    enterBuildable(new BuildableItem(item));
                } else {
                    enterBlocked(held);
                }
            }
            if (!waiting.isEmpty()) {
                scheduleMaintenance(Math.max(1, waiting.first().timestamp.getTimeInMillis() - now));
            }
            if (!Jenkins.get().isTerminating()) new ArrayList<>(buildables).forEach(this::assign);
        } finally {
            LOCK.unlock();
            Moments.tell();
        }
    }

    private void enterWaiting(WaitingItem item) {
        waiting.add(item);
        QueueListener.all().forEach(l -> l.onEnterWaiting(item));
    }

    private void enterBlocked(BlockedItem item) {
        blocked.add(item);
        QueueListener.all().forEach(l -> l.onEnterBlocked(item));
    }

    private void enterBuildable(BuildableItem item) {
        buildables.add(item);
        QueueListener.all().forEach(l -> l.onEnterBuildable(item));
    }

    private void assign(BuildableItem item) {
        if (Jenkins.get().isQuietingDown() && !(item.task instanceof NonBlockingTask)) {
            item.why = CauseOfBlockage.fromMessage(Text.of("Jenkins is about to shut down"));
            return;
        }
        BlockedItem held = new BlockedItem(item);
        if (held.cause() != null) {
            leave(item);
            enterBlocked(held);
            return;
        }
        CauseOfBlockage why = null;
        Label label = item.getAssignedLabel();
        boolean offline = true;
        for (Computer computer : Jenkins.get().getComputers()) {
            Node node = computer.getNode();
            if (node == null) continue;
            CauseOfBlockage no = node.canTake(item);
            if (no != null) {
                why = why == null ? no : why;
            } else if (computer.isOnline() && computer.isAcceptingTasks()) {
                offline = false;
                Executor executor = computer.take(item.task instanceof FlyweightTask);
                if (executor != null) {
                    buildables.remove(item);
                    pendings.add(item);
                    executor.start(new WorkUnitContext(item));
                    return;
                }
            }
        }
        item.why = reason(label, offline, why);
    }

    private static CauseOfBlockage reason(Label label, boolean offline, CauseOfBlockage why) {
        String text;
        if (label == null) {
            text = offline && why != null ? why.getShortDescription() : "Waiting for next available executor";
        } else if (label.getNodes().isEmpty()) {
            text = "There are no nodes with the label ‘" + label.getExpression() + "’";
        } else if (offline) {
            String name = label.getNodes().size() == 1
                    ? "‘" + label.getNodes().iterator().next().getDisplayName() + "’ is offline"
                    : "All nodes of label ‘" + label.getExpression() + "’ are offline";
            text = label instanceof LabelAtom || why == null ? name : why.getShortDescription();
        } else {
            text = "Waiting for next available executor on ‘" + label.getExpression() + "’";
        }
        return CauseOfBlockage.fromMessage(Text.of(text));
    }

    // ---- questions

    public boolean isEmpty() {
        return getItems().length == 0;
    }

    @Exported(inline = true)
    public Item[] getItems() {
        LOCK.lock();
        try {
            List<Item> all = new ArrayList<>(waiting);
            all.addAll(blocked);
            all.addAll(buildables);
            all.addAll(pendings);
            all.removeIf(i -> i.task instanceof hudson.model.Item item && !item.hasPermission(hudson.model.Item.READ));
            return all.toArray(new Item[0]);
        } finally {
            LOCK.unlock();
        }
    }

    private List<Item> all() {
        List<Item> all = new ArrayList<>(waiting);
        all.addAll(blocked);
        all.addAll(buildables);
        all.addAll(pendings);
        return all;
    }

    public Item getItem(long id) {
        LOCK.lock();
        try {
            return all().stream().filter(i -> i.getId() == id).findFirst().orElse(left.get(id));
        } finally {
            LOCK.unlock();
        }
    }

    public Item getItem(Task task) {
        List<Item> items = getItems(task);
        return items.isEmpty() ? null : items.get(0);
    }

    public List<Item> getItems(Task task) {
        LOCK.lock();
        try {
            List<Item> found = new ArrayList<>(all());
            found.removeIf(i -> !i.task.equals(task) || pendings.contains(i));
            return found;
        } finally {
            LOCK.unlock();
        }
    }

    public boolean contains(Task task) {
        return getItem(task) != null;
    }

    public List<BuildableItem> getPendingItems() {
        LOCK.lock();
        try {
            return new ArrayList<>(pendings);
        } finally {
            LOCK.unlock();
        }
    }

    // ---- store

    private static XmlFile file() {
        return new XmlFile(Items.XSTREAM2, new File(Jenkins.get().getRootDir(), "queue.xml"));
    }

    @Override
    public void save() {
        LOCK.lock();
        try {
            StoredQueue stored = new StoredQueue(lastId);
            all().forEach(stored::add);
            file().write(stored);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Failed to write out the queue file", e);
        } finally {
            LOCK.unlock();
        }
    }

    public void load() {
        if (!file().exists()) return;
        LOCK.lock();
        try {
            StoredQueue stored = (StoredQueue) file().read();
            lastId = stored.lastId;
            stored.items().forEach(this::enterWaiting);
            file().delete();
            scheduleMaintenance();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "Failed to load the queue file", e);
        } finally {
            LOCK.unlock();
        }
    }

    // ---- what is in it

    /** What can wait in the queue. */
    public interface Task extends FullyNamedModelObject, SubTask {
        default CauseOfBlockage getCauseOfBlockage() {
            return null;
        }

        String getName();

        default void checkAbortPermission() {}

        default boolean hasAbortPermission() {
            try {
                checkAbortPermission();
                return true;
            } catch (org.springframework.security.access.AccessDeniedException e) {
                return false;
            }
        }

        String getUrl();

        default boolean isConcurrentBuild() {
            return false;
        }

        default Authentication getDefaultAuthentication2() {
            return ACL.SYSTEM2;
        }

        default Authentication getDefaultAuthentication2(Item item) {
            return getDefaultAuthentication2();
        }
    }

    /** A task that needs no executor of its own. */
    public interface FlyweightTask extends Task {}

    /** A task that is not stored. */
    public interface TransientTask extends Task {}

    /** A task that starts even while the controller shuts down. */
    public interface NonBlockingTask extends Task {}

    /** What a task runs. */
    public interface Executable extends Runnable {
        SubTask getParent();

        default Executable getParentExecutable() {
            return null;
        }

        @Override
        void run() throws jenkins.model.queue.AsynchronousExecution;

        default long getEstimatedDuration() {
            return Executor.DEFAULT_ESTIMATED_DURATION;
        }

        @Override
        String toString();
    }

    /** An action that decides whether two items of one task are the same. */
    public interface QueueAction extends Action {
        boolean shouldSchedule(List<Action> actions);
    }

    /** May refuse an item. */
    public abstract static class QueueDecisionHandler implements ExtensionPoint {
        public abstract boolean shouldSchedule(Task task, List<Action> actions);

        public static ExtensionList<QueueDecisionHandler> all() {
            return ExtensionList.lookup(QueueDecisionHandler.class);
        }
    }

    /** A task in the queue. */
    @ExportedBean
    public abstract static class Item extends Actionable {
        private final long id;

        @Exported
        public final Task task;

        private final transient FutureImpl future;
        private final long inQueueSince;

        Item(Task task, List<Action> actions, long id, FutureImpl future, long since) {
            this.task = task;
            this.id = id;
            this.future = future;
            this.inQueueSince = since;
            getActions().addAll(actions);
        }

        protected Item(Item item) {
            this(item.task, item.getActions(), item.id, item.future, item.inQueueSince);
        }

        @Exported
        public long getId() {
            return id;
        }

        public Task getTask() {
            return task;
        }

        @Exported
        public boolean isBlocked() {
            return this instanceof BlockedItem;
        }

        @Exported
        public boolean isBuildable() {
            return this instanceof BuildableItem;
        }

        @Exported
        public boolean isStuck() {
            return false;
        }

        @Exported
        public long getInQueueSince() {
            return inQueueSince;
        }

        public QueueTaskFuture<Executable> getFuture() {
            return future;
        }

        public Label getAssignedLabel() {
            for (Action a : getActions()) {
                if (a instanceof ParametersAction p && p.getAssignedLabel(task) != null) {
                    return p.getAssignedLabel(task);
                }
            }
            return task.getAssignedLabel();
        }

        public final List<Cause> getCauses() {
            CauseAction a = getAction(CauseAction.class);
            return a == null ? List.of() : List.copyOf(a.getCauses());
        }

        @Exported
        public String getUrl() {
            return "queue/item/" + id + '/';
        }

        @Exported
        public final String getWhy() {
            CauseOfBlockage cause = getCauseOfBlockage();
            return cause == null ? null : cause.getShortDescription();
        }

        public abstract CauseOfBlockage getCauseOfBlockage();

        public boolean hasCancelPermission() {
            return task.hasAbortPermission();
        }

        @Override
        public String getDisplayName() {
            return task.getFullDisplayName();
        }

        public Authentication authenticate2() {
            return task.getDefaultAuthentication2(this);
        }

        @Override
        public String toString() {
            return getClass().getName() + ':' + task + ':' + id;
        }
    }

    /** In its quiet period. */
    public static final class WaitingItem extends Item implements Comparable<WaitingItem> {
        public Calendar timestamp;

        WaitingItem(Calendar timestamp, Task task, List<Action> actions, long id) {
            super(task, actions, id, new FutureImpl(task), System.currentTimeMillis());
            this.timestamp = timestamp;
        }

        @Override
        public int compareTo(WaitingItem that) {
            int byTime = timestamp.compareTo(that.timestamp);
            return byTime != 0 ? byTime : Long.compare(getId(), that.getId());
        }

        @Override
        public boolean equals(Object o) {
            return this == o;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(getId());
        }

        @Override
        public CauseOfBlockage getCauseOfBlockage() {
            long left = timestamp.getTimeInMillis() - System.currentTimeMillis();
            return CauseOfBlockage.fromMessage(Text.of(
                    left > 0
                            ? "In the quiet period. Expires in " + hudson.Util.getTimeSpanString(left)
                            : "Finished waiting"));
        }
    }

    /** Out of its quiet period. */
    public abstract static class NotWaitingItem extends Item {
        private final long buildableSince;

        protected NotWaitingItem(WaitingItem item) {
            this((Item) item);
        }

        protected NotWaitingItem(NotWaitingItem item) {
            this((Item) item);
        }

        NotWaitingItem(Item item) {
            super(item);
            buildableSince = System.currentTimeMillis();
        }
    }

    /** Kept from running. */
    public final class BlockedItem extends NotWaitingItem {
        private CauseOfBlockage last;

        BlockedItem(Item item) {
            super(item);
        }

        /** Asks anew; null when nothing holds it any more. */
        CauseOfBlockage cause() {
            last = ask();
            return last;
        }

        private CauseOfBlockage ask() {
            CauseOfBlockage own = task.getCauseOfBlockage();
            if (own != null) return own;
            for (QueueTaskDispatcher dispatcher : QueueTaskDispatcher.all()) {
                CauseOfBlockage cause = dispatcher.canRun(this);
                if (cause != null) return cause;
            }
            if (!task.isConcurrentBuild()) {
                List<Item> ahead = new ArrayList<>(buildables);
                ahead.addAll(pendings);
                if (ahead.stream().anyMatch(i -> i.getId() != getId() && i.task.equals(task))) {
                    return CauseOfBlockage.fromMessage(
                            Text.of("A build of " + task.getFullDisplayName() + " is about to start"));
                }
            }
            return null;
        }

        @Override
        public CauseOfBlockage getCauseOfBlockage() {
            return last;
        }
    }

    /** Waits for an executor. */
    public static final class BuildableItem extends NotWaitingItem {
        private volatile CauseOfBlockage why;

        public BuildableItem(WaitingItem item) {
            super(item);
        }

        public BuildableItem(NotWaitingItem item) {
            super(item);
        }

        @Override
        public CauseOfBlockage getCauseOfBlockage() {
            return why == null ? CauseOfBlockage.fromMessage(Text.of("Waiting for next available executor")) : why;
        }

        public boolean isPending() {
            return Queue.getInstance().getPendingItems().contains(this);
        }
    }

    /** Has left: it runs or ran, or was cancelled. */
    public static final class LeftItem extends Item {
        public final WorkUnitContext outcome;

        public LeftItem(WorkUnitContext outcome) {
            super(outcome.item);
            this.outcome = outcome;
        }

        public LeftItem(Item cancelled) {
            super(cancelled);
            this.outcome = null;
        }

        @Override
        public CauseOfBlockage getCauseOfBlockage() {
            return null;
        }

        @Exported
        public Executable getExecutable() {
            return outcome == null ? null : outcome.getPrimaryWorkUnit().getExecutable();
        }

        @Exported
        public boolean isCancelled() {
            return outcome == null;
        }
    }
}
