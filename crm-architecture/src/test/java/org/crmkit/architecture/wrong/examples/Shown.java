package org.crmkit.architecture.wrong.examples;

/** Represents a class of the examples. */
public final class Shown {}
