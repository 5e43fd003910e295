abstract class Template {
    @Async
    Task<String> short_() {
        return long_();
    }

    @Async
    Task<String> long_() {
        return short_();
    }
}
