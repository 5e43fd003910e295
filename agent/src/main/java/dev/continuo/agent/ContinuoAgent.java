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
        install(instrumentation);
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
