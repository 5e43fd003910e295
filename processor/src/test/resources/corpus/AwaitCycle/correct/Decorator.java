class Decorator {
    private final Decorator inner;

    Decorator(Decorator inner) {
        this.inner = inner;
    }

    @Async
    Task<String> render() {
        return inner.render();
    }
}
