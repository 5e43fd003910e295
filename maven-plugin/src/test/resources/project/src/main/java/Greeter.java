import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.yieldNow;

import dev.continuo.Continuo;
import dev.continuo.Task;
import dev.continuo.annotation.Async;

public class Greeter {
    public interface Greeting {
        @Async
        Task<String> greet(String name);
    }

    @Async
    public static Task<String> twice(Greeting greeting, String name) {
        await(yieldNow());
        return Task.of(await(greeting.greet(name)) + ", " + await(greeting.greet(name)));
    }

    public static void main(String[] args) throws Exception {
        System.out.println(Continuo.run(() -> twice(name -> Task.of("main " + name), args[0])));
    }
}
