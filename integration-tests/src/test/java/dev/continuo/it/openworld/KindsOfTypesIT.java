package dev.continuo.it.openworld;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.yieldNow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.Continuo;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import org.junit.jupiter.api.Test;

/** Each kind of type that Java has may have {@code @Async} methods. */
class KindsOfTypesIT {
    private record Point(int x, int y) {
        @Async
        Task<Integer> sum() {
            int left = x;
            await(yieldNow());
            return Task.of(left + y());
        }

        @Async
        static Task<Point> make(int x) {
            return Task.of(new Point(x, await(new Point(x, x).sum())));
        }
    }

    @Test
    void record_awaitsInItsMethods_andKeepsItsOwn() {
        Point point = Continuo.run(() -> Point.make(2));
        assertThat(point).isEqualTo(new Point(2, 4)).hasToString("Point[x=2, y=4]");
        assertThat(Continuo.run(() -> point.sum())).isEqualTo(6);
        assertThat(Point.class.getRecordComponents()).hasSize(2);
    }

    private enum Operation {
        PLUS {
            @Async
            @Override
            Task<Integer> apply(int a, int b) {
                await(yieldNow());
                return Task.of(a + b);
            }
        },
        TIMES {
            @Async
            @Override
            Task<Integer> apply(int a, int b) {
                await(yieldNow());
                return Task.of(a * b);
            }
        };

        @Async
        abstract Task<Integer> apply(int a, int b);

        @Async
        static Task<Integer> all(int a, int b) {
            int sum = 0;
            for (Operation operation : values()) {
                sum += await(operation.apply(a, b));
            }
            return Task.of(sum);
        }
    }

    @Test
    void enum_constantsHaveBodiesOfTheirOwn() {
        assertThat(Continuo.run(() -> Operation.all(3, 4))).isEqualTo(19);
        assertThat(Operation.valueOf("PLUS").ordinal()).isZero();
    }

    private sealed interface Shape permits Circle, Square {
        @Async
        Task<Integer> area();
    }

    private record Circle(int r) implements Shape {
        @Async
        @Override
        public Task<Integer> area() {
            await(yieldNow());
            return Task.of(3 * r * r);
        }
    }

    private record Square(int a) implements Shape {
        @Async
        @Override
        public Task<Integer> area() {
            return Task.of(a * a);
        }
    }

    @Async
    private static Task<Integer> areas(Shape... shapes) {
        int sum = 0;
        for (Shape shape : shapes) {
            sum += await(shape.area());
        }
        return Task.of(sum);
    }

    @Test
    void sealedInterface_staysSealed_andEachPermittedTypeIsCalled() {
        assertThat(Continuo.run(() -> areas(new Circle(1), new Square(2)))).isEqualTo(7);
        assertThat(Shape.class.isSealed()).isTrue();
        assertThat(Shape.class.getPermittedSubclasses()).containsExactly(Circle.class, Square.class);
    }

    private int field = 1;

    private final class Inner {
        private int own = 10;

        @Async
        Task<Integer> addTo(int captured) {
            class Local {
                @Async
                Task<Integer> sum() {
                    int before = field;
                    await(yieldNow());
                    field++;
                    return Task.of(before + own + captured);
                }
            }
            Local local = new Local();
            Task<Integer> started = local.sum();
            return Task.of(await(local.sum()) + await(started));
        }
    }

    @Test
    void innerAndLocalClasses_reachTheInstancesAroundThem() {
        assertThat(Continuo.run(() -> new Inner().addTo(100))).isEqualTo(222);
        assertThat(field).isEqualTo(3);
    }

    private interface Greeting {
        @Async
        Task<String> to(String name);
    }

    @Async
    private Task<String> anonymous(String word) {
        await(yieldNow());
        Greeting greeting = new Greeting() {
            private int calls;

            @Async
            @Override
            public Task<String> to(String name) {
                await(yieldNow());
                calls++;
                return Task.of(word + " " + name + " " + calls + field);
            }
        };
        await(greeting.to("nobody"));
        return Task.of(await(greeting.to("world")));
    }

    @Test
    void anonymousClass_keepsWhatItCaptured() {
        assertThat(Continuo.run(() -> anonymous("hello"))).isEqualTo("hello world 21");
    }
}
