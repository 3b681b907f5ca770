package org.jenkinsci.plugins.workflow.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jenkinsci.plugins.workflow.flow.FlowExecution;

/** Every node that can be reached backwards from the heads, each once, depth first. */
public class FlowGraphWalker implements Iterable<FlowNode> {
    private final List<FlowNode> heads = new ArrayList<>();

    public FlowGraphWalker(FlowExecution exec) {
        addHeads(exec.getCurrentHeads());
    }

    public void addHeads(List<FlowNode> more) {
        heads.addAll(more);
    }

    @Override
    public Iterator<FlowNode> iterator() {
        Set<FlowNode> seen = new HashSet<>();
        List<FlowNode> order = new ArrayList<>();
        ArrayDeque<FlowNode> todo = new ArrayDeque<>();
        for (FlowNode head : heads) {
            todo.push(head);
            while (!todo.isEmpty()) {
                FlowNode n = todo.pop();
                if (!seen.add(n)) continue;
                order.add(n);
                List<FlowNode> parents = n.getParents();
                for (int i = parents.size() - 1; i >= 0; i--) todo.push(parents.get(i));
            }
        }
        return order.iterator();
    }
}
