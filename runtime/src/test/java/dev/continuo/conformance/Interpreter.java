package dev.continuo.conformance;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.createTask;

import dev.continuo.AsyncFunction;
import dev.continuo.LoopClock;
import dev.continuo.Runner;
import dev.continuo.Task;
import dev.continuo.TaskGroup;
import dev.continuo.annotation.Async;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs a program of the oracle on Continuo's public API; its operations are {@code @Async} methods. */
final class Interpreter {
    final Program program;
    final Recorder trace;
    final Primitives primitives = new Primitives();
    final Variables variables;
    final TaskTable tasks = new TaskTable();

    private final Runner runner;
    private final SynchronousOps synchronous;
    private final SuspendingOps suspending;
    private final Structures structures;

    private Interpreter(Program program) {
        this.program = program;
        runner = Runner.builder().clock(LoopClock.virtual()).build();
        trace = new Recorder(runner.loop());
        variables = new Variables(program.variables());
        synchronous = new SynchronousOps(this);
        suspending = new SuspendingOps(this);
        structures = new Structures(this);
    }

    /** Runs {@code program} until nothing can wake its tasks any more. */
    static List<String> run(Program program) {
        return new Interpreter(program).run();
    }

    /** The runner stays open, since closing it would go on with the tasks that are stuck. */
    private List<String> run() {
        runner.loop().setExceptionHandler((loop, context) -> {
            if (context.message().startsWith("exception in callback")) {
                trace.loopError(context.exception());
            }
        });
        program.primitives().forEach(primitives::make);
        runner.loop().callSoonThreadsafe(() -> tasks.add("main", createTask("main", () -> task("main", this::main))));
        runner.runUntilIdle();
        tasks.writeFinal(trace);
        primitives.writeFinal(trace);
        variables.writeFinal(trace);
        return trace.lines();
    }

    @Async
    private Task<@Nullable Object> main(Context context) throws Exception {
        program.tasks().forEach((name, task) -> {
            if (task.isAutomatic()) {
                start(name);
            }
        });
        return structures.body(context, program.main());
    }

    /** Starts a declared task, unless it was started before. */
    void start(String name) {
        if (!tasks.isStarted(name)) {
            List<Op> ops = program.tasks().get(name).ops();
            tasks.add(name, createTask(name, () -> task(name, context -> structures.body(context, ops))));
        }
    }

    /** Makes the task that runs the nested operation {@code op}. */
    Task<Object> helper(Context context, Op op) {
        String name = context.helperName(op.i());
        Task<Object> task = createTask(name, () -> task(name, inner -> run(inner, op)));
        tasks.add(name, task);
        return task;
    }

    /** The same as a task of {@code group}, which may start others in it. */
    Task<Object> helper(Context context, Op op, TaskGroup group) {
        String name = context.helperName(op.i());
        Task<Object> task = group.createTask(
                name,
                () -> task(name, inner -> {
                    inner.groups.addLast(group);
                    return run(inner, op);
                }));
        tasks.add(name, task);
        return task;
    }

    @Async
    private Task<@Nullable Object> task(String name, AsyncFunction<Context, @Nullable Object> body) throws Exception {
        Context context = new Context(name);
        tasks.began(context);
        trace.started(name);
        Object value;
        try {
            value = Returned.unwrap(await(body.apply(context)));
        } catch (Throwable t) {
            trace.failed(name, t);
            throw t;
        }
        trace.ended(name, value);
        return Task.of(value);
    }

    /** Runs an operation as a coroutine of its own, where a {@code return} ends. */
    @Async
    Task<@Nullable Object> coroutine(Context context, Op op) throws Exception {
        return Task.of(Returned.unwrap(await(run(context, op))));
    }

    /** Runs an operation: yields its value, or a {@link Returned}. */
    @Async
    Task<@Nullable Object> run(Context context, Op op) throws Exception {
        if (SynchronousOps.has(op.name())) {
            return Task.of(runNow(context, op));
        }
        if (SuspendingOps.has(op.name())) {
            return runSuspending(context, op);
        }
        if (op.name().equals("return")) {
            return Task.of(new Returned(
                    op.has("v") ? Recorder.GSON.fromJson(op.fields().get("v"), Object.class) : null));
        }
        return structures.run(context, op);
    }

    private @Nullable Object runNow(Context context, Op op) {
        Object value;
        try {
            value = synchronous.run(context, op);
        } catch (Throwable t) {
            trace.threw(context, op, t);
            throw Rethrow.unchecked(t);
        }
        trace.returned(context, op, value);
        return value;
    }

    @Async
    private Task<@Nullable Object> runSuspending(Context context, Op op) throws Exception {
        if (!SuspendingOps.isSilent(op.name())) {
            trace.called(context, op);
        }
        context.executing.addLast(op.i());
        Object value;
        try {
            value = await(suspending.run(context, op));
        } catch (Throwable t) {
            trace.threw(context, op, t);
            throw t;
        } finally {
            context.executing.removeLast();
        }
        trace.returned(context, op, value);
        return Task.of(value);
    }
}
