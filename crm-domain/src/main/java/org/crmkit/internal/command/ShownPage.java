package org.crmkit.internal.command;

import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.query.Page;

/**
 * Adapts a page of a list to the actor who reads it.
 *
 * @param <W> what a unit of work offers
 * @param <T> an item of the list
 */
@FunctionalInterface
public interface ShownPage<W, T> {

    /**
     * Returns the page as the actor may see it, with the same items in the same order.
     *
     * @param work the ports, for reading
     */
    Page<T> to(W work, Actor actor, Page<T> page);
}
