package org.crmkit.architecture.wrong.store.internal.trade;

import org.crmkit.architecture.wrong.store.internal.WrongUnitOfWork;

/** A part of a circle of files in one package, and a context that knows the unit of work. */
final class Wheel {

    Axle other;
    WrongUnitOfWork unit;
}
