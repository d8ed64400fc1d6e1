package org.crmkit.architecture.wrong.store.internal.trade;

/** The other part of the circle. */
final class Axle {

    Wheel other;
}
