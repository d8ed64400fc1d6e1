package org.crmkit.persistence.inmemory.internal.engine;

/** What the tables of every context are read and written in. The unit of work implements it once for all contexts. */
public interface Tables {

    /** Returns the transaction of the unit of work. */
    Transaction transaction();
}
