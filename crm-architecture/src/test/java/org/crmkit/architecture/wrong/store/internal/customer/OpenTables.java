package org.crmkit.architecture.wrong.store.internal.customer;

import org.crmkit.architecture.wrong.store.internal.sales.Ring;

/** The other part of the circle, and one of two public interfaces of a context. */
public interface OpenTables {

    /** Returns the other part. */
    Ring ring();
}
