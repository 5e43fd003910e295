package dev.continuo.processor.path;

import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * How the generated class reaches a member.
 *
 * @param lookupClass null where plain Java reaches it; otherwise the class whose private look-up does
 */
public record Access(@Nullable TypeElement lookupClass) {
    static final Access DIRECT = new Access(null);

    /**
     * Tells whether plain Java reaches the member.
     *
     * @return whether it does
     */
    public boolean isDirect() {
        return lookupClass == null;
    }
}
