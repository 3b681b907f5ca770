package planted.everyroomisdrawn.attic;

class Planted {}
