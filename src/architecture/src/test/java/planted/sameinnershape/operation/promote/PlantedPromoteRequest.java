package planted.sameinnershape.operation.promote;

public record PlantedPromoteRequest() {}
