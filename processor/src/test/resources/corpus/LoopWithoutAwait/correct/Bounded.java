// options: -Acontinuo.LoopWithoutAwait=warn
class Bounded {
    @Async
    Task<Integer> count(Deque<Integer> queue, int[] cells) {
        int sum = 0;
        for (int cell : cells) {
            sum += cell;
        }
        for (int i = 0; i < cells.length; i++) {
            sum += i;
        }
        while (!queue.isEmpty()) {
            sum += queue.poll();
        }
        do {
            sum--;
        } while (sum > 100);
        return Task.of(await(Task.of(sum)));
    }
}
