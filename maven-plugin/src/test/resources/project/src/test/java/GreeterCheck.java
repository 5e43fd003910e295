import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.yieldNow;

import dev.continuo.Continuo;
import dev.continuo.Task;

public class GreeterCheck {
    public static void main(String[] args) throws Exception {
        Greeter.Greeting slow = name -> {
            await(yieldNow());
            return Task.of("test " + name);
        };
        System.out.println(Continuo.run(() -> Greeter.twice(slow, args[0])));
    }
}
