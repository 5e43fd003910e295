package dev.continuo.it.torture;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;

/** The static methods that can be called with made-up arguments: they compute, and change nothing but those. */
final class PureMethods {
    private static final List<String> PACKAGES = List.of(
            "com/fasterxml/jackson/core/io/",
            "com/fasterxml/jackson/core/util/",
            "com/google/common/base/",
            "com/google/common/escape/",
            "com/google/common/hash/",
            "com/google/common/math/",
            "com/google/common/net/",
            "com/google/common/primitives/",
            "com/google/gson/internal/bind/util/",
            "io/netty/handler/codec/http/",
            "io/netty/util/internal/MathUtil",
            "io/netty/util/internal/StringUtil",
            "io/netty/util/NetUtil",
            "kotlin/collections/",
            "kotlin/math/",
            "kotlin/ranges/",
            "kotlin/text/",
            "kotlin/UnsignedKt",
            "net/bytebuddy/jar/asm/Type",
            "org/antlr/v4/runtime/misc/",
            "org/apache/commons/codec/",
            "org/apache/commons/collections4/",
            "org/apache/commons/io/FilenameUtils",
            "org/apache/commons/io/EndianUtils",
            "org/apache/commons/lang3/",
            "org/apache/commons/math3/",
            "org/apache/lucene/util/",
            "org/codehaus/groovy/runtime/StringGroovyMethods",
            "org/codehaus/groovy/util/",
            "org/eclipse/jdt/core/compiler/CharOperation",
            "org/eclipse/jdt/internal/compiler/util/Util",
            "org/eclipse/jetty/util/StringUtil",
            "org/eclipse/jetty/util/URIUtil",
            "org/eclipse/jgit/lib/",
            "org/eclipse/jgit/util/",
            "org/h2/util/Bits",
            "org/h2/util/DateTimeUtils",
            "org/h2/util/MathUtils",
            "org/h2/util/StringUtils",
            "org/h2/util/json/",
            "org/hibernate/internal/util/StringHelper",
            "org/jsoup/internal/",
            "org/objectweb/asm/",
            "org/postgresql/util/",
            "org/springframework/util/",
            "scala/math/",
            "scala/util/hashing/");

    /** What depends on or changes more than its arguments. */
    private static final Pattern IMPURE = Pattern.compile(
            "(?i).*(random|sleep|time|nano|current|thread|lock|exit|halt|file|delete|temp|system|env|uuid|identity"
                    + "|now|load|wait|process|path|host|address|socket|interface|memory|unsafe|sync|git|counter"
                    + "|property|cleaner|instance|next|unique|print|exec|class|resource|reflect|fail|main|test).*");

    /** What takes a seed from the clock, what computes for minutes, and what returns the name of its caller. */
    private static final Pattern UNFIT = Pattern.compile("doHash|shuffle|DSCompiler|BOBYQAOptimizer");

    private PureMethods() {}

    /** Whether a class is one whose methods can be called. */
    static boolean isInPackage(String owner) {
        return PACKAGES.stream().anyMatch(owner::startsWith);
    }

    /** Whether a method can be called. */
    static boolean contains(String owner, MethodNode method) {
        return (method.access & Opcodes.ACC_STATIC) != 0
                && method.name.charAt(0) != '<'
                && !method.name.startsWith("lambda$")
                && (Type.getReturnType(method.desc).getSort() != Type.VOID || takesArray(method))
                && !IMPURE.matcher(method.name).matches()
                && !UNFIT.matcher(owner + "." + method.name).find()
                && !IMPURE.matcher(owner.substring(owner.lastIndexOf('/') + 1)).matches()
                && Stream.of(Type.getArgumentTypes(method.desc))
                        .map(Type::getDescriptor)
                        .allMatch(Arguments::canMake);
    }

    private static boolean takesArray(MethodNode method) {
        return method.desc.contains("[");
    }
}
