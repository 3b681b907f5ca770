package planted.sameinnershape.operation.promote;

import planted.sameinnershape.operation.Operation;

public final class PlantedPromote implements Operation<PlantedPromoteRequest, String, String> {}
