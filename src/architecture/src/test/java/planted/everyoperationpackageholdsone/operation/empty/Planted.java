package planted.everyoperationpackageholdsone.operation.empty;

class Planted {}
