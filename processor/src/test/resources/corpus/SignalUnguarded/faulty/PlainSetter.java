class PlainSetter {
    private final AsyncCondition changed = new AsyncCondition();
    private int value;

    void set(int to) {
        value = to;
        changed.signalAll(); // expect: SignalUnguarded
    }
}
