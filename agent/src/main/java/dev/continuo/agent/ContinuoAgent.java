package dev.continuo.agent;

import java.lang.instrument.Instrumentation;

/** The entry of {@code -javaagent:continuo-agent.jar}. */
public final class ContinuoAgent {
    private ContinuoAgent() {}

    /**
     * Installs the agent before the application starts.
     *
     * @param arguments unused
     * @param instrumentation the JVM's instrumentation
     */
    public static void premain(String arguments, Instrumentation instrumentation) {
        boolean isFirst = isFirst(instrumentation);
        install(instrumentation);
        if (!isFirst) {
            LoadedClasses.report(instrumentation);
        }
    }

    /** Whether no class of the application is loaded yet; a JVM with an AOT cache loads some before any agent. */
    private static boolean isFirst(Instrumentation instrumentation) {
        for (Class<?> type : instrumentation.getInitiatedClasses(ClassLoader.getSystemClassLoader())) {
            if (type.getClassLoader() != null && type != ContinuoAgent.class) {
                return false;
            }
        }
        return true;
    }

    /**
     * Installs the agent in a running JVM.
     *
     * @param arguments unused
     * @param instrumentation the JVM's instrumentation
     */
    public static void agentmain(String arguments, Instrumentation instrumentation) {
        install(instrumentation);
        LoadedClasses.report(instrumentation);
    }

    private static void install(Instrumentation instrumentation) {
        instrumentation.addTransformer(new WeavingTransformer());
    }
}
