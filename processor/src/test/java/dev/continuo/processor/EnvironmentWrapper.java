package dev.continuo.processor;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Runs the processor in an environment that isn't javac's own, as build tools and other compilers do. */
final class EnvironmentWrapper extends AbstractProcessor {
    private final ContinuoProcessor processor = new ContinuoProcessor();
    private final boolean opaque;
    private final UnaryOperator<Filer> filer;
    private final UnaryOperator<Elements> elements;

    private EnvironmentWrapper(boolean opaque, UnaryOperator<Filer> filer, UnaryOperator<Elements> elements) {
        this.opaque = opaque;
        this.filer = filer;
        this.elements = elements;
    }

    /** An environment in which javac's can still be found. */
    static EnvironmentWrapper transparent() {
        return new EnvironmentWrapper(false, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** An environment that looks like that of another compiler. */
    static EnvironmentWrapper opaque() {
        return new EnvironmentWrapper(true, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** The same environment, with a filer that fails to create files, as none should. */
    EnvironmentWrapper withFailingFiler() {
        return new EnvironmentWrapper(
                opaque,
                filer -> proxy(Filer.class, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("create")) {
                        throw new IllegalStateException("the filer is broken");
                    }
                    return method.invoke(filer, arguments);
                }),
                elements);
    }

    /** The same environment, in which the look-up of members fails as it never should. */
    EnvironmentWrapper withFailingElements() {
        return new EnvironmentWrapper(
                opaque,
                filer,
                elements -> proxy(Elements.class, (proxy, method, arguments) -> {
                    if (method.getName().equals("getAllMembers")) {
                        throw new IllegalStateException("the members are broken");
                    }
                    return method.invoke(elements, arguments);
                }));
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        Supplier<ProcessingEnvironment> hidden = () -> environment;
        processor.init(proxy(
                ProcessingEnvironment.class,
                new Handler(
                        hidden,
                        filer.apply(environment.getFiler()),
                        elements.apply(environment.getElementUtils()),
                        opaque ? null : environment)));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return processor.process(annotations, round);
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
    }

    @Override
    public Set<String> getSupportedOptions() {
        return processor.getSupportedOptions();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return processor.getSupportedSourceVersion();
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(EnvironmentWrapper.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** Forwards to an environment; whoever looks for it among the fields finds it only as {@code visible}. */
    private record Handler(
            Supplier<ProcessingEnvironment> hidden,
            Filer filer,
            Elements elements,
            @Nullable ProcessingEnvironment visible)
            implements InvocationHandler {
        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            return switch (method.getName()) {
                case "getFiler" -> filer;
                case "getElementUtils" -> elements;
                default -> method.invoke(hidden.get(), arguments);
            };
        }
    }
}
