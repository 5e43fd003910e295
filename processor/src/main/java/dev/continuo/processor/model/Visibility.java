package dev.continuo.processor.model;

import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/** How far a declaration is visible by its modifiers. */
public enum Visibility {
    /** Within its outermost type. */
    PRIVATE,
    /** Within its package. */
    PACKAGE,
    /** Within its package and in subclasses. */
    PROTECTED,
    /** Everywhere. */
    PUBLIC;

    /**
     * Returns the visibility of a declaration.
     *
     * @param element the declaration
     * @return its visibility
     */
    public static Visibility of(Element element) {
        Set<Modifier> modifiers = element.getModifiers();
        if (modifiers.contains(Modifier.PUBLIC)) {
            return PUBLIC;
        }
        if (modifiers.contains(Modifier.PROTECTED)) {
            return PROTECTED;
        }
        return modifiers.contains(Modifier.PRIVATE) ? PRIVATE : PACKAGE;
    }

    /** Tells whether an unrelated class reaches the declaration. */
    boolean reaches(boolean samePackage) {
        return this == PUBLIC || this != PRIVATE && samePackage;
    }
}
