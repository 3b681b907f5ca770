package hudson.model.queue;

import hudson.model.Item;
import hudson.model.Queue;
import org.springframework.security.core.Authentication;

/** Questions about tasks. */
public class Tasks {
    public static Item getItemOf(SubTask task) {
        return task.getOwnerTask() instanceof Item item ? item : null;
    }

    public static Authentication getAuthenticationOf2(Queue.Task task) {
        return task.getDefaultAuthentication2();
    }
}
