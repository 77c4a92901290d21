package io.regua.ruler;

/** What can be changed of a draft. */
public sealed interface DraftChange {

    /** Whom it is for, and before whom. */
    record MeantFor(int priority, Audience audience) implements DraftChange {}

    /** What is new in it; may be empty. */
    record Noted(String note) implements DraftChange {}

    /** A further step: at the place its {@code seq} names, those behind it give way; its key is made. */
    record Added(Step step) implements DraftChange {}

    /** The step of the same key says this now; it stays at its place and of its kind. */
    record Edited(Step step) implements DraftChange {}

    /** A step goes to another place in the list, counted from 1. */
    record Moved(String key, int seq) implements DraftChange {}

    record Removed(String key) implements DraftChange {}

    /** All of it anew; steps without a key get one, and places are counted anew. */
    record Drawn(Content content) implements DraftChange {}
}
