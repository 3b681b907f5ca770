package org.jenkinsci.plugins.workflow.graph;

import java.util.List;

public interface GraphLookupView {
    boolean isActive(FlowNode node);

    BlockEndNode getEndNode(BlockStartNode startNode);

    BlockStartNode findEnclosingBlockStart(FlowNode node);

    List<BlockStartNode> findAllEnclosingBlockStarts(FlowNode node);

    Iterable<BlockStartNode> iterateEnclosingBlocks(FlowNode node);
}
