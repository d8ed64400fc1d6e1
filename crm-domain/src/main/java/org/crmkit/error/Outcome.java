package org.crmkit.error;

/** What a command that ended in a {@link CrmException} has left in the store. */
public enum Outcome {
    /** Nothing: the command has no effect. */
    NONE,
    /**
     * Everything or nothing, and the store cannot tell which: the connection failed while the transaction was committed. Look
     * whether the command was kept before it is repeated.
     */
    UNKNOWN
}
