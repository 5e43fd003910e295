package dev.continuo.agent.weave;

import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.ClassReader;

/** How many bytes of code the methods of a class file have, which ASM keeps to itself. */
final class CodeSizes {
    private static final String CODE = "Code";
    private static final int MEMBER_HEADER = 6;
    private static final int ATTRIBUTE_HEADER = 6;
    private static final int CODE_LENGTH = 4;

    private final ClassReader reader;
    private final char[] buffer;
    private final Map<String, Integer> sizes = new HashMap<>();
    private int offset;

    private CodeSizes(byte[] classFile) {
        reader = new ClassReader(classFile);
        buffer = new char[reader.getMaxStringLength()];
        int interfaces = reader.header + MEMBER_HEADER;
        offset = interfaces + 2 + 2 * reader.readUnsignedShort(interfaces);
        readMembers(); // the fields
        sizes.clear();
        readMembers();
    }

    /** Returns the sizes by name and descriptor; without those of methods that have no code. */
    static Map<String, Integer> of(byte[] classFile) {
        return new CodeSizes(classFile).sizes;
    }

    private void readMembers() {
        int count = reader.readUnsignedShort(offset);
        offset += 2;
        for (int i = 0; i < count; i++) {
            readMember();
        }
    }

    private void readMember() {
        String key = reader.readUTF8(offset + 2, buffer) + reader.readUTF8(offset + 4, buffer);
        int attributes = reader.readUnsignedShort(offset + MEMBER_HEADER);
        offset += MEMBER_HEADER + 2;
        for (int i = 0; i < attributes; i++) {
            if (CODE.equals(reader.readUTF8(offset, buffer))) {
                sizes.put(key, reader.readInt(offset + ATTRIBUTE_HEADER + CODE_LENGTH));
            }
            offset += ATTRIBUTE_HEADER + reader.readInt(offset + 2);
        }
    }
}
