package dev.continuo.support;

public abstract class Frame {
    public final Resumer resumer;
    public Frame parent;
    public int label;

    Frame(Resumer resumer) {
        this.resumer = resumer;
    }
}
