package dev.continuo.agent;

import dev.continuo.agent.diagnostic.Problem;
import dev.continuo.catalogue.Rule;
import java.lang.annotation.Annotation;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;

/** Reports the classes that were loaded before the agent could weave them. */
final class LoadedClasses {
    private LoadedClasses() {}

    static void report(Instrumentation instrumentation) {
        for (Class<?> type : instrumentation.getAllLoadedClasses()) {
            if (type.getClassLoader() != null && hasUnwovenMethods(type)) {
                System.err.println(Problem.of(Rule.ALREADY_LOADED, type.getName(), ""));
            }
        }
    }

    private static boolean hasUnwovenMethods(Class<?> type) {
        try {
            if (isAnnotated(type, Names.WOVEN)) {
                return false;
            }
            for (Method method : type.getDeclaredMethods()) {
                if (isAnnotated(method, Names.ASYNC)) {
                    return true;
                }
            }
            return false;
        } catch (LinkageError unresolvable) {
            return false; // a class whose own signatures can't be resolved can't be run either
        }
    }

    private static boolean isAnnotated(AnnotatedElement element, String desc) {
        for (Annotation annotation : element.getAnnotations()) {
            if (annotation.annotationType().descriptorString().equals(desc)) {
                return true;
            }
        }
        return false;
    }
}
