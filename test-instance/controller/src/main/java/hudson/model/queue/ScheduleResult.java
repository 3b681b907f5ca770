package hudson.model.queue;

import hudson.model.Queue;

/** Whether something entered the queue. */
public abstract class ScheduleResult {
    public boolean isCreated() {
        return false;
    }

    public Queue.Item getItem() {
        return null;
    }

    public Queue.WaitingItem getCreateItem() {
        return null;
    }

    public static Created created(Queue.WaitingItem item) {
        return new Created(item);
    }

    public static Existing existing(Queue.Item item) {
        return new Existing(item);
    }

    public static Refused refused() {
        return new Refused();
    }

    /** A new item. */
    public static final class Created extends ScheduleResult {
        private final Queue.WaitingItem item;

        private Created(Queue.WaitingItem item) {
            this.item = item;
        }

        @Override
        public boolean isCreated() {
            return true;
        }

        @Override
        public Queue.WaitingItem getCreateItem() {
            return item;
        }

        @Override
        public Queue.Item getItem() {
            return item;
        }
    }

    /** Folded into an item that waits already. */
    public static final class Existing extends ScheduleResult {
        private final Queue.Item item;

        private Existing(Queue.Item item) {
            this.item = item;
        }

        @Override
        public Queue.Item getItem() {
            return item;
        }
    }

    /** Somebody said no. */
    public static final class Refused extends ScheduleResult {}
}
