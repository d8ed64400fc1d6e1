package org.crmkit.architecture.wrong;

/** Stands for the entrance of the library. */
public final class Crm {}
