/** The rules that the processor and the weaver share. Neither is needed at run time, and so nor is this. */
module dev.continuo.catalogue {
    exports dev.continuo.catalogue;
}
