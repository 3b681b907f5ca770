package hudson;

public class Main {
    public static boolean isUnitTest;

    public Main() {}
}
