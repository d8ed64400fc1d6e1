package org.crmkit.architecture.wrong.store.internal.sales;

import org.crmkit.architecture.wrong.store.internal.customer.OpenTables;

/** A part of a circle between two packages, and a public type of a context that is not its interface. */
public final class Ring {

    OpenTables other;
}
