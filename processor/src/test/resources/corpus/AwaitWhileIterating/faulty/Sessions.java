class Sessions {
    private final Map<String, String> sessions = new HashMap<>();

    void open(String id) {
        sessions.put(id, id);
    }

    @Async
    Task<Integer> ping() {
        int answers = 0;
        for (String session : sessions.values()) {
            if (await(answers(session))) { // expect: AwaitWhileIterating
                answers++;
            }
        }
        return Task.of(answers);
    }

    @Async
    Task<Boolean> answers(String session) {
        await(yieldNow());
        return Task.of(!session.isEmpty());
    }
}
