package org.crmkit.persistence.jpa.internal.entity;

/** Maps an aggregate to its row and back. */
public interface RowMapper<A, R extends Row> {

    /** Returns the aggregate of a row with its children. */
    A record(R row);

    /** Writes an aggregate into a row. The row keeps its key and its version. */
    void write(A from, R to);
}
