package planted.sameinnershape.operation;

public interface Operation<R, P, O> {}
