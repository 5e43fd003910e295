import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.yieldNow;

import dev.continuo.Task;
import dev.continuo.annotation.Async;

public class Locked {
    @Async
    Task<Void> bad() {
        synchronized (this) {
            await(yieldNow());
        }
        return Task.done();
    }
}
