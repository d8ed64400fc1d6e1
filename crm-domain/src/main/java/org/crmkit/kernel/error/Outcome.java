package org.crmkit.kernel.error;

/** What a command that failed with a {@link CrmException} has changed in the store. */
public enum Outcome {
    /** Nothing: the command has no effect. */
    NONE,
    /**
     * Either everything or nothing, and the store does not know which: the connection failed during the commit. Check whether
     * the change was stored before you repeat the command.
     */
    UNKNOWN
}
