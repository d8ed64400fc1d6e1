package org.crmkit.architecture.wrong.store.internal;

/** A unit of work that a context knows. */
public final class WrongUnitOfWork {

    private WrongUnitOfWork() {}
}
