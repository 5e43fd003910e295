package dev.continuo.processor.body;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import dev.continuo.catalogue.Rule;
import dev.continuo.processor.model.Annotations;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/** {@code @Async} code calls what its author has annotated as blocking, with the annotation of whichever library. */
final class BlockingMethodRule implements BodyRule {
    private static final List<String> BLOCKING = List.of("Blocking", "NoAsync");
    private static final List<String> NOT_BLOCKING = List.of("NonBlocking", "Async");

    @Override
    public void call(MethodInvocationTree call, ExecutableElement callee, BodySite site) {
        check(callee, "calls '" + callee.getEnclosingElement().getSimpleName() + "." + callee.getSimpleName(), site);
    }

    @Override
    public void creation(NewClassTree creation, ExecutableElement constructor, BodySite site) {
        check(constructor, "makes '" + constructor.getEnclosingElement().getSimpleName(), site);
    }

    private static void check(ExecutableElement callee, String what, BodySite site) {
        if (site.context().isAsync()
                && isDeclaredBlocking(callee)
                && !site.program().awaitables().isStage(callee.getReturnType())) {
            site.report(
                    Rule.BLOCKING_METHOD,
                    site.context().description() + " " + what + "', which is declared to block",
                    "no other task of the loop runs meanwhile",
                    "Move it to a thread: 'await(toThread(() -> ...))'");
        }
    }

    private static boolean isDeclaredBlocking(ExecutableElement callee) {
        Element owner = callee.getEnclosingElement();
        return hasOne(callee, BLOCKING) || owner != null && hasOne(owner, BLOCKING) && !hasOne(callee, NOT_BLOCKING);
    }

    private static boolean hasOne(Element element, List<String> names) {
        return names.stream().anyMatch(name -> Annotations.hasNamed(element, name));
    }
}
