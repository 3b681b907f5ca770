package planted.exceptionssaywhy.model;

class Planted {
    void fail() {
        throw new IllegalStateException();
    }
}
