package org.crmkit.architecture.wrong.sales;

import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Stands for the desk of a context. */
@PrimaryPort
public final class SalesDesk {}
