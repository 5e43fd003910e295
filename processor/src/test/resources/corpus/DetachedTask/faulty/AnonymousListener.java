class AnonymousListener {
    interface Listener {
        void changed(String name);
    }

    private final List<Listener> listeners = new ArrayList<>();

    void register() {
        listeners.add(new Listener() {
            @Override
            public void changed(String name) {
                reload(name); // expect: DetachedTask
            }
        });
    }

    @Async
    Task<Integer> reload(String name) {
        await(sleep(Duration.ofMillis(name.length())));
        return Task.of(name.length());
    }
}
