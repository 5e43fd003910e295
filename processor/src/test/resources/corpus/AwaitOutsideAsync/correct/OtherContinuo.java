class OtherContinuo {
    static class Continuo {
        static int await(Object anything) {
            return anything.hashCode();
        }
    }

    private final int first = Continuo.await("first");

    int later(Task<Integer> task) {
        return Continuo.await(task) + first;
    }

    @Async
    Task<Integer> real(Task<Integer> task) {
        return Task.of(dev.continuo.Continuo.await(task));
    }
}
