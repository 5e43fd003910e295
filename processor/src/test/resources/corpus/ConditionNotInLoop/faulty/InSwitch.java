class InSwitch {
    private final AsyncCondition changed = new AsyncCondition();
    private String state = "busy";

    @Async
    @Guarded("changed")
    Task<String> settle() {
        switch (state) {
            case "busy" -> await(changed.await()); // expect: ConditionNotInLoop
            default -> await(yieldNow());
        }
        return Task.of(state);
    }
}
