package org.crmkit.command;

import java.util.function.Function;

/**
 * Units of work of one tenant.
 *
 * @param <W> what a unit of work offers
 */
public interface Transactions<W> {

    /** Does some work that may write: all of it is kept, or nothing. */
    <T> T write(Function<? super W, T> work);

    /** Does some work that only reads, on one consistent state where the store has one. */
    <T> T read(Function<? super W, T> work);

    /** Says whether each unit of work is a transaction of its own, rather than part of one that the host began. */
    boolean areOwn();
}
