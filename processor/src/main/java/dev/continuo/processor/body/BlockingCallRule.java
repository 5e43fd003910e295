package dev.continuo.processor.body;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import dev.continuo.catalogue.Rule;
import dev.continuo.processor.model.Names;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** {@code @Async} code calls a method of Java's library that blocks the thread, and with it the loop. */
final class BlockingCallRule implements BodyRule {
    private final BlockingApi blocking = BlockingApi.of(BlockingApi.JDK);

    @Override
    public void call(MethodInvocationTree call, ExecutableElement callee, BodySite site) {
        if (site.context().isAsync() && blocks(call, callee, site)) {
            report(callee.getEnclosingElement().getSimpleName() + "." + callee.getSimpleName(), callee, site);
        }
    }

    @Override
    public void creation(NewClassTree creation, ExecutableElement constructor, BodySite site) {
        if (site.context().isAsync() && blocking.contains(constructor, site.program())) {
            report("new " + constructor.getEnclosingElement().getSimpleName(), constructor, site);
        }
    }

    private boolean blocks(MethodInvocationTree call, ExecutableElement callee, BodySite site) {
        ExpressionTree receiver = Expressions.receiver(call);
        if (TaskBlocking.isBlocking(call, callee, site)) {
            return receiver != null
                    && !TaskBlocking.isCertain(call, site)
                    && !TaskBlocking.isAwaitedBefore(receiver, site);
        }
        return blocking.contains(callee, site.program())
                && (receiver == null || !isInMemory(receiver, site) && !isResultAtHand(receiver, site));
    }

    private static boolean isInMemory(ExpressionTree receiver, BodySite site) {
        TypeMirror type = site.program().type(site.path(), receiver);
        return BlockingApi.IN_MEMORY.stream()
                .anyMatch(each -> site.program().awaitables().isSubtype(type, each));
    }

    /** Tells whether a future's result is asked for after something has seen that it is there. */
    private static boolean isResultAtHand(ExpressionTree receiver, BodySite site) {
        TypeMirror type = site.program().type(site.path(), receiver);
        return site.program().awaitables().isSubtype(type, Names.FUTURE)
                && TaskBlocking.isAwaitedBefore(receiver, site);
    }

    private static void report(String what, Element callee, BodySite site) {
        @Nullable String remedy = remedy(callee);
        site.report(
                Rule.BLOCKING_CALL,
                site.context().description() + " calls '" + what + "', which blocks",
                "no other task of the loop runs meanwhile",
                remedy == null ? "Move it to a thread: 'await(toThread(() -> ...))'" : remedy);
    }

    private static @Nullable String remedy(Element callee) {
        String type = callee.getEnclosingElement().toString();
        String name = callee.getSimpleName().toString();
        if (type.equals("java.lang.Thread") && name.equals("sleep")) {
            return "Write 'await(sleep(...))'";
        }
        if (type.startsWith("java.util.concurrent.locks.") || type.endsWith("Semaphore")) {
            return "Use the primitive of dev.continuo.sync, or move the code to a thread with 'toThread'";
        }
        if (type.endsWith("Queue") || type.endsWith("Deque")) {
            return "Use an AsyncQueue, or move the code to a thread with 'toThread'";
        }
        if (type.endsWith("HttpClient")) {
            return "Write 'await(client.sendAsync(...))'";
        }
        return name.equals("get") || type.endsWith("CompletableFuture")
                ? "Await the future, or move the code to a thread with 'toThread'"
                : null;
    }
}
