package org.crmkit.kernel.error;

import java.io.Serial;
import java.util.Locale;
import org.crmkit.kernel.label.Labels;
import org.jspecify.annotations.Nullable;

/**
 * Another command was faster. The write is rejected, so that no change is lost. Load the record again and decide again. Code
 * {@code conflict}.
 */
public final class ConflictException extends CrmException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The reason of a conflict. */
    public enum Reason {
        /** The record has changed since the version that the write is based on. */
        STALE,
        /** Another write used the same unique value at the same time. */
        DUPLICATE_KEY,
        /**
         * Another unit of work committed in between: it changed something on which this one depends, or the database aborted
         * one of two that conflicted. A retry may succeed or fail with another result.
         */
        CONCURRENT_UPDATE,
        /** A write waited too long for another one. */
        LOCK_TIMEOUT,
        /** The command id belongs to another command of the tenant: another command name, another actor, or another input. */
        COMMAND_ID
    }

    /** The reason. */
    private final Reason reason;

    /** The aggregate type. */
    private final String kind;

    /** The record, if it is known. */
    private final @Nullable String id;

    /** The version on which the write was based, if it is known. */
    private final @Nullable Long version;

    private ConflictException(
            Reason reason, String kind, @Nullable String id, @Nullable Long version, @Nullable Throwable cause) {
        super("conflict", text(Labels.of(Locale.ENGLISH), reason, kind, id) + facts(kind, id, version));
        this.reason = reason;
        this.kind = kind;
        this.id = id;
        this.version = version;
        if (cause != null) {
            initCause(cause);
        }
    }

    /** Returns the exception for a write based on a version that is no longer the current one. */
    public static ConflictException stale(String kind, Object id, long version) {
        return new ConflictException(Reason.STALE, kind, id.toString(), version, null);
    }

    /** Returns the exception for a write that the store found stale, if the version of the record is not known. */
    public static ConflictException stale(String kind, @Nullable Object id, @Nullable Throwable cause) {
        return new ConflictException(Reason.STALE, kind, id == null ? null : id.toString(), null, cause);
    }

    /**
     * Returns the exception for two concurrent writes of the same unique value; {@code what} names it, for example
     * {@code customer.number}.
     */
    public static ConflictException duplicateKey(String what, @Nullable Throwable cause) {
        return new ConflictException(Reason.DUPLICATE_KEY, what, null, null, cause);
    }

    /**
     * Returns the exception for a record on which this unit of work depends and that has changed its state, or has more
     * references than when it was found.
     */
    public static ConflictException concurrentUpdate(String kind, Object id) {
        return new ConflictException(Reason.CONCURRENT_UPDATE, kind, id.toString(), null, null);
    }

    /**
     * Returns the exception for a unit of work that the database aborted in favour of another: a deadlock, a serialization
     * failure or an outdated snapshot.
     */
    public static ConflictException concurrentUpdate(Throwable cause) {
        return new ConflictException(Reason.CONCURRENT_UPDATE, "transaction", null, null, cause);
    }

    /** Returns the exception for a command whose id belongs to another command. */
    public static ConflictException commandId(String id) {
        return new ConflictException(Reason.COMMAND_ID, "command", id, null, null);
    }

    /** Returns the exception for a write that waited too long for a lock. */
    public static ConflictException lockTimeout(Throwable cause) {
        return new ConflictException(Reason.LOCK_TIMEOUT, "transaction", null, null, cause);
    }

    /** Returns the reason. */
    public Reason reason() {
        return reason;
    }

    /**
     * Returns the aggregate type, for example {@code opportunity}; for {@link Reason#DUPLICATE_KEY} the name of the unique
     * value.
     */
    public String kind() {
        return kind;
    }

    /** Returns the id of the record as text; null if the store does not know it. */
    public @Nullable String id() {
        return id;
    }

    /** Returns the version on which the rejected write was based; null if it is not known. */
    public @Nullable Long version() {
        return version;
    }

    @Override
    public String message(Labels labels) {
        return text(labels, reason, kind, id);
    }

    private static String text(Labels labels, Reason reason, String kind, @Nullable String id) {
        return labels.message("conflict." + reason.name(), labels.kind(kind), id == null ? "?" : id);
    }

    private static String facts(String kind, @Nullable String id, @Nullable Long version) {
        String record = id == null ? kind : kind + " " + id;
        return " (" + (version == null ? record : record + ", version " + version) + ")";
    }
}
