package org.crmkit.error;

import java.io.Serial;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Somebody else was quicker; the write is refused, never lost. Load again and decide anew. Code {@code conflict}. */
public final class ConflictException extends CrmException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Why a write met another. */
    public enum Reason {
        /** The record has changed since the version that the write is based on. */
        STALE,
        /** Another write took the same unique value at the same time. */
        DUPLICATE_KEY,
        /**
         * Another unit of work came in between: what this one rests on was changed meanwhile, or the database broke off one of
         * two that met. Run again, it comes to an answer of its own.
         */
        CONCURRENT_UPDATE,
        /** A write waited too long for another one to end. */
        LOCK_TIMEOUT,
        /** The command id belongs to another command of the tenant: of another kind, another actor, or with another input. */
        COMMAND_ID
    }

    /** Why. */
    private final Reason reason;

    /** The kind of record. */
    private final String kind;

    /** The record, where it is known. */
    private final @Nullable String id;

    /** The version the write was based on, where it is known. */
    private final @Nullable Long version;

    private ConflictException(
            Reason reason, String kind, @Nullable String id, @Nullable Long version, @Nullable Throwable cause) {
        super("conflict", text(Locale.ENGLISH, reason, kind, id, version));
        this.reason = reason;
        this.kind = kind;
        this.id = id;
        this.version = version;
        if (cause != null) {
            initCause(cause);
        }
    }

    /** A write based on a version that is no longer the current one. */
    public static ConflictException stale(String kind, Object id, long version) {
        return new ConflictException(Reason.STALE, kind, id.toString(), version, null);
    }

    /** A write that the store found stale, where the record's version is not known. */
    public static ConflictException stale(String kind, @Nullable Object id, @Nullable Throwable cause) {
        return new ConflictException(Reason.STALE, kind, id == null ? null : id.toString(), null, cause);
    }

    /** Two writes took the same unique value at once; {@code what} names it, for example {@code customer.number}. */
    public static ConflictException duplicateKey(String what, @Nullable Throwable cause) {
        return new ConflictException(Reason.DUPLICATE_KEY, what, null, null, cause);
    }

    /** A record that this unit of work rests on has come to another state, or bears more than when it was found. */
    public static ConflictException concurrentUpdate(String kind, Object id) {
        return new ConflictException(Reason.CONCURRENT_UPDATE, kind, id.toString(), null, null);
    }

    /** The database broke off a unit of work for another one's sake: deadlock, lost serialisation, overtaken snapshot. */
    public static ConflictException concurrentUpdate(Throwable cause) {
        return new ConflictException(Reason.CONCURRENT_UPDATE, "transaction", null, null, cause);
    }

    /** A command came under an id that belongs to another one. */
    public static ConflictException commandId(String id) {
        return new ConflictException(Reason.COMMAND_ID, "command", id, null, null);
    }

    /** A write waited too long for a lock. */
    public static ConflictException lockTimeout(Throwable cause) {
        return new ConflictException(Reason.LOCK_TIMEOUT, "transaction", null, null, cause);
    }

    /** Returns why. */
    public Reason reason() {
        return reason;
    }

    /** Returns the kind of record, for example {@code opportunity}; for {@link Reason#DUPLICATE_KEY} the unique value's name. */
    public String kind() {
        return kind;
    }

    /** Returns the id of the record as text, or null where the store cannot tell. */
    public @Nullable String id() {
        return id;
    }

    /** Returns the version that the refused write was based on, or null where it is not known. */
    public @Nullable Long version() {
        return version;
    }

    @Override
    public String message(Locale locale) {
        return text(locale, reason, kind, id, version);
    }

    private static String text(Locale locale, Reason reason, String kind, @Nullable String id, @Nullable Long version) {
        return Messages.of(
                locale,
                "conflict." + reason.name(),
                Messages.word(locale, "kind." + kind, kind),
                id == null ? "?" : id,
                version == null ? "?" : version.toString());
    }
}
