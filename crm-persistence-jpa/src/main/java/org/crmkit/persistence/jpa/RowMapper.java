package org.crmkit.persistence.jpa;

/** Maps an aggregate to its row and back. */
interface RowMapper<A, R extends Row> {

    /** Returns what the row says, children included. */
    A record(R row);

    /** Writes an aggregate into a row, which keeps its key and its version. */
    void write(A from, R to);
}
