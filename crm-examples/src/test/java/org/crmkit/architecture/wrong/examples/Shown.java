package org.crmkit.architecture.wrong.examples;

/** Stands in for a class of the examples. */
public final class Shown {}
