package dev.continuo.processor;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Runs the processor in an environment that isn't javac's own, as build tools and other compilers do. */
final class EnvironmentWrapper extends AbstractProcessor {
    private final ContinuoProcessor processor = new ContinuoProcessor();
    private final boolean opaque;
    private final boolean failing;

    private EnvironmentWrapper(boolean opaque, boolean failing) {
        this.opaque = opaque;
        this.failing = failing;
    }

    /** An environment in which javac's can still be found. */
    static EnvironmentWrapper transparent() {
        return new EnvironmentWrapper(false, false);
    }

    /** An environment that looks like that of another compiler. */
    static EnvironmentWrapper opaque() {
        return new EnvironmentWrapper(true, false);
    }

    /** The same environment, with a filer that fails as none should. */
    EnvironmentWrapper withFailingFiler() {
        return new EnvironmentWrapper(opaque, true);
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        Filer filer = failing ? failingFiler() : environment.getFiler();
        Supplier<ProcessingEnvironment> hidden = () -> environment;
        processor.init(proxy(ProcessingEnvironment.class, new Handler(hidden, filer, opaque ? null : environment)));
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

    private static Filer failingFiler() {
        return proxy(Filer.class, (proxy, method, arguments) -> {
            throw new IllegalStateException("the filer is broken");
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(EnvironmentWrapper.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** Forwards to an environment; whoever looks for it among the fields finds it only as {@code visible}. */
    private record Handler(
            Supplier<ProcessingEnvironment> hidden,
            Filer filer,
            @Nullable ProcessingEnvironment visible) implements InvocationHandler {
        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            return method.getName().equals("getFiler") ? filer : method.invoke(hidden.get(), arguments);
        }
    }
}
