// options: -Acontinuo.weaver=none -Acontinuo.NoWeaver=warn
class Softened {
    interface Shape {
        @Async
        Task<Double> area();

        @Async
        default Task<Double> doubled() { // expect: NoWeaver
            return Task.of(2 * await(area()));
        }
    }
}
