class Wrapper {
    private final AsyncCondition changed = new AsyncCondition();

    Task<Boolean> change() {
        return changed.await();
    }
}
