package dev.continuo.it.frames;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.yieldNow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.AsyncCallable;
import dev.continuo.Continuo;
import dev.continuo.Promise;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

/** A suspended task keeps nothing alive that its code can't reach. */
class ReachabilityIT {
    private static final int MAX_COLLECTIONS = 50;

    private WeakReference<Object> made = new WeakReference<>(null);
    private Object seen = "";

    /** Returns an object that nothing else refers to. */
    private Object make() {
        Object object = new int[1000];
        made = new WeakReference<>(object);
        return object;
    }

    private void see(Object object, Object awaited) {
        seen = object.getClass() + " " + awaited;
    }

    private boolean isCollected() {
        for (int i = 0; i < MAX_COLLECTIONS && made.get() != null; i++) {
            System.gc();
        }
        return made.get() == null;
    }

    /**
     * Tells whether the object is collected while a task waits for the gate the second time: it has been suspended once
     * before, when the object was needed.
     */
    @Async
    private Task<Boolean> isCollectedAtTheSecondGate(GatedCode code) {
        Promise<String> first = new Promise<>();
        Promise<String> second = new Promise<>();
        AsyncCallable<Void> running = () -> code.run(first, second);
        Task<Void> task = Continuo.createTask("gated", running);
        await(yieldNow());
        assertThat(isCollected()).as("collected while it is needed").isFalse();
        first.complete("first");
        await(yieldNow());
        await(yieldNow());
        boolean collected = isCollected();
        assertThat(task.isDone()).isFalse();
        second.complete("second");
        await(task);
        return Task.of(collected);
    }

    /** Code that waits twice, and needs the object at the first time only. */
    @FunctionalInterface
    private interface GatedCode {
        @Async
        Task<Void> run(Promise<String> first, Promise<String> second);
    }

    @Async
    private Task<Void> local(Promise<String> first, Promise<String> second) {
        Object object = make();
        String awaited = await(first);
        see(object, awaited);
        await(second);
        return Task.done();
    }

    @Async
    private Task<Void> operand(Promise<String> first, Promise<String> second) {
        see(make(), await(first));
        await(second);
        return Task.done();
    }

    @Async
    private Task<Void> parameter(Object object, Promise<String> first, Promise<String> second) {
        String awaited = await(first);
        see(object, awaited);
        await(second);
        return Task.done();
    }

    @Async
    private Task<Void> inlineParameter(Promise<String> first, Promise<String> second) {
        await(parameter(make(), first, second));
        return Task.done();
    }

    @Async
    private Task<Void> startedParameter(Promise<String> first, Promise<String> second) {
        Task<Void> started = parameter(make(), first, second);
        await(started);
        return Task.done();
    }

    @Async
    private Task<Void> manyLocals(Promise<String> first, Promise<String> second) {
        String a = "a";
        String b = "b";
        String c = "c";
        String d = "d";
        String e = "e";
        String f = "f";
        String g = "g";
        String h = "h";
        Object object = make();
        String awaited = await(first);
        see(object, awaited);
        await(second);
        seen = a + b + c + d + e + f + g + h;
        return Task.done();
    }

    @Async
    private Task<Void> overwritten(Promise<String> first, Promise<String> second) {
        Object object = make();
        String awaited = await(first);
        see(object, awaited);
        object = "another";
        await(second);
        see(object, awaited);
        return Task.done();
    }

    @Async
    private Task<Void> inATry(Promise<String> first, Promise<String> second) {
        try {
            Object object = make();
            see(object, await(first));
            await(second);
        } finally {
            seen = "left";
        }
        return Task.done();
    }

    private void assertCollected(GatedCode code) {
        assertThat(Continuo.run(() -> isCollectedAtTheSecondGate(code))).isTrue();
        assertThat(seen).isNotEqualTo("");
    }

    @Test
    void local_notReadAnyMore_isCollectedWhileSuspended() {
        assertCollected(this::local);
        assertCollected(this::manyLocals);
        assertCollected(this::overwritten);
        assertCollected(this::inATry);
    }

    @Test
    void operand_consumedAfterTheResume_isCollectedWhileSuspended() {
        assertCollected(this::operand);
    }

    @Test
    void parameter_notReadAnyMore_isCollectedWhileSuspended() {
        assertCollected(this::inlineParameter);
        assertCollected(this::startedParameter);
    }

    @Async
    private Task<Boolean> neverRead(Object object, Promise<String> gate) {
        see(object, "before");
        await(gate);
        return Task.of(true);
    }

    @Test
    void parameter_notReadAfterTheFirstAwait_isCollectedThere() {
        boolean collected = Continuo.run(() -> {
            Promise<String> gate = new Promise<>();
            Task<Boolean> waiting = neverRead(make(), gate);
            await(yieldNow());
            boolean found = isCollected();
            gate.complete("");
            await(waiting);
            return Task.of(found);
        });
        assertThat(collected).isTrue();
    }
}
