package planted.followsthedrawing.port;

public class Door {}
