package org.crmkit.architecture.wrong.store.internal.customer;

/** The second of two public interfaces of a context. */
public interface MoreTables {}
