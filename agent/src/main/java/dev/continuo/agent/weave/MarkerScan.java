package dev.continuo.agent.weave;

import dev.continuo.agent.Names;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Dismisses classes that don't concern the weaver, by name and bytes, before anything parses them. */
public final class MarkerScan {
    private static final byte[] MARKER = Names.MARKER.getBytes(StandardCharsets.US_ASCII);

    /** The packages of the runtime, which is woven in its own build. */
    private static final Set<String> RUNTIME =
            Set.of("dev/continuo", "dev/continuo/annotation", "dev/continuo/support", "dev/continuo/sync");

    private MarkerScan() {}

    /**
     * Whether a class belongs to the runtime.
     *
     * @param internalName the internal name of the class
     * @return whether it does
     */
    public static boolean isRuntime(String internalName) {
        return internalName.startsWith(Names.MARKER)
                && RUNTIME.contains(internalName.substring(0, internalName.lastIndexOf('/')));
    }

    /**
     * Whether a class may concern the weaver.
     *
     * @param classFile the class file
     * @return false if there is surely nothing to weave
     */
    public static boolean isCandidate(byte[] classFile) {
        int last = classFile.length - MARKER.length;
        for (int i = 0; i <= last; i++) {
            if (classFile[i] == MARKER[0] && matches(classFile, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] classFile, int offset) {
        for (int i = 1; i < MARKER.length; i++) {
            if (classFile[offset + i] != MARKER[i]) {
                return false;
            }
        }
        return true;
    }
}
