package org.crmkit.internal.command;

import java.util.function.Function;

/**
 * Units of work of one tenant.
 *
 * @param <W> what a unit of work offers
 */
public interface Transactions<W> {

    /** Executes work that may write: all of it is stored, or nothing. */
    <T> T write(Function<? super W, T> work);

    /** Executes work that only reads, on one consistent state if the store supports that. */
    <T> T read(Function<? super W, T> work);

    /** Returns whether each unit of work is a transaction of its own, rather than part of a transaction of the host. */
    boolean areOwn();
}
