package dev.continuo.agent.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.agent.fixture.Listing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.Opcodes;

class FrameShapeTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, R0",
        "1, 0, R2",
        "2, 0, R2",
        "3, 0, R4",
        "4, 0, R4",
        "5, 0, R8",
        "8, 0, R8",
        "9, 0, Wide",
        "0, 1, R0L1",
        "0, 2, R0L2",
        "0, 3, R0L4",
        "0, 4, R0L4",
        "1, 1, R2L1",
        "2, 3, R2L4",
        "0, 5, Wide",
        "3, 1, R4L1",
        "4, 2, R4L2",
        "4, 3, R4L4",
        "5, 1, R8L1",
        "8, 2, R8L2",
        "8, 4, R8L4",
        "9, 4, Wide",
        "8, 5, Wide"
    })
    void shape_isTheSmallestThatFits(int refs, int words, String name) {
        assertThat(new FrameShape(refs, words).internalName()).isEqualTo("dev/continuo/support/Frames$" + name);
    }

    @Test
    void frameOfFixedShape_isMadeWithItsResumer() {
        assertThat(created(new FrameShape(2, 1)))
                .containsExactly(
                        "NEW dev/continuo/support/Frames$R2L1",
                        "DUP",
                        "ACONST_NULL",
                        "INVOKESPECIAL dev/continuo/support/Frames$R2L1.<init> (Ldev/continuo/support/Resumer;)V");
    }

    @Test
    void wideFrame_isMadeWithItsSizes() {
        assertThat(created(new FrameShape(9, 200)))
                .containsExactly(
                        "NEW dev/continuo/support/Frames$Wide",
                        "DUP",
                        "ACONST_NULL",
                        "BIPUSH 9",
                        "SIPUSH 200",
                        "INVOKESPECIAL dev/continuo/support/Frames$Wide.<init> (Ldev/continuo/support/Resumer;II)V");
    }

    private static List<String> created(FrameShape shape) {
        Code code = new Code();
        shape.create(code, () -> code.op(Opcodes.ACONST_NULL));
        return Listing.of(code.insns());
    }
}
