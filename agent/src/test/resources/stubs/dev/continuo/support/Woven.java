package dev.continuo.support;

import java.lang.annotation.*;

@Retention(RetentionPolicy.RUNTIME)
public @interface Woven {
    int value();
}
