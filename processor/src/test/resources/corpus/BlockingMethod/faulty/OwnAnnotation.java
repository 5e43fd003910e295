class OwnAnnotation {
    @interface Blocking {}

    static class Dao {
        @Blocking
        String find(int id) {
            return "user " + id;
        }

        @Blocking
        static void flush() {}
    }

    @Async
    Task<String> name(Dao dao, int id) {
        await(yieldNow());
        String name = dao.find(id); // expect: BlockingMethod
        Dao.flush(); // expect: BlockingMethod
        return Task.of(name);
    }
}
