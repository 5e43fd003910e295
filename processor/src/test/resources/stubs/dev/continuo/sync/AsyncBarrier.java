package dev.continuo.sync;

public class AsyncBarrier {}
