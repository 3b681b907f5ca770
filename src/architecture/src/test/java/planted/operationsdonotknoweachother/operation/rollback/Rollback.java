package planted.operationsdonotknoweachother.operation.rollback;

public class Rollback {}
