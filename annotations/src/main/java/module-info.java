/** The annotations that mark asynchronous methods and put guards and barriers around them. */
module dev.continuo.annotation {
    exports dev.continuo.annotation;
}
