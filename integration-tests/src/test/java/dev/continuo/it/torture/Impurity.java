package dev.continuo.it.torture;

import java.util.regex.Pattern;

/** Why a call can't be compared: another may have another result, or it does more than to compute. */
enum Impurity {
    RANDOM("draws random numbers", """
            java/lang/(Strict)?Math\\.random\\(.*
            java/util/(Random|SplittableRandom)\\.<init>\\(\\)V
            java/util/Collections\\.shuffle\\(Ljava/util/List;\\)V
            java/util/UUID\\.randomUUID\\(.*
            java/util/concurrent/ThreadLocalRandom\\..*
            java/util/random/RandomGenerator(Factory)?\\..*
            java/security/SecureRandom\\..*
            javax/crypto/KeyGenerator\\..*"""),
    CLOCK("reads the clock", """
            java/lang/System\\.(currentTimeMillis|nanoTime)\\(.*
            java/time/\\w+\\.now\\(.*
            java/time/Clock\\.system.*
            java/util/Date\\.<init>\\(\\)V
            java/util/Calendar\\.getInstance\\(.*
            java/util/GregorianCalendar\\.<init>\\((Ljava/util/(TimeZone|Locale);)*\\)V"""),
    IDENTITY("looks at identities", """
            java/lang/System\\.identityHashCode\\(.*"""),
    STACK("looks at the stack", """
            .*\\.(getStackTrace|printStackTrace|getAllStackTraces|dumpStack|getClassContext|getCallerClass)\\(.*
            java/lang/StackWalker\\..*"""),
    REFLECTION("calls by reflection", """
            java/lang/reflect/(Method\\.invoke|Constructor\\.newInstance|Field\\.set\\w*)\\(.*
            java/lang/invoke/MethodHandle\\.invoke.*
            java/lang/Class\\.newInstance\\(.*
            java/util/ServiceLoader\\..*"""),
    MACHINE("uses the process, its threads, files or the net", """
            java/lang/System\\.(exit|gc|getenv|load|loadLibrary|set\\w+|clearProperty|console)\\(.*
            java/lang/System\\.(in|out|err)L.*
            java/lang/Runtime\\.(?!availableProcessors|getRuntime|version).*
            java/lang/(ProcessBuilder|Process|ProcessHandle)\\..*
            java/lang/Thread\\.(start|sleep|join|yield|interrupt|getId|threadId|set\\w+)\\(.*
            java/lang/Object\\.(wait|notify|notifyAll)\\(.*
            java/lang/management/.*
            java/util/concurrent/locks/LockSupport\\..*
            java/util/concurrent/(Executors|ForkJoinPool|(Scheduled)?ThreadPoolExecutor)\\..*
            java/util/Timer\\..*
            java/io/File\\.(create|delete|mkdir|rename|set|list|length|lastModified|exists|is|can|get\\w*Space).*
            java/io/(File(In|Out)putStream|File(Reader|Writer)|RandomAccessFile)\\..*
            java/io/Print(Stream|Writer)\\.<init>\\(Ljava/(lang/String|io/File);.*
            java/nio/(file/Files|channels/\\w+)\\..*
            java/net/(InetAddress|NetworkInterface|\\w*Socket|\\w*URLConnection)\\..*
            java/net/URL\\.(open|getContent|equals|hashCode).*
            sun/misc/(Unsafe|Signal)\\.(allocate|free|put|copy|set|handle|raise).*"""),
    TOO_LARGE("is too large to be watched", "");

    private final String text;
    private final Pattern members;

    Impurity(String text, String members) {
        this.text = text;
        this.members = Pattern.compile(String.join("|", members.lines().toList()));
    }

    /**
     * Returns what it means to use a method or field of the JDK; null if nothing.
     *
     * @param member class, name and descriptor, as in {@code java/lang/Math.abs(I)I}
     */
    static Impurity of(String member) {
        for (Impurity impurity : values()) {
            if (impurity.members.matcher(member).matches()) {
                return impurity;
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return text;
    }
}
