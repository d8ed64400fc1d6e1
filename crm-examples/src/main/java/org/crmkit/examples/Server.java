package org.crmkit.examples;

/** A database that is there to be connected to, until it is closed. */
interface Server extends AutoCloseable {

    /** Returns its JDBC URL. */
    String url();

    /** Returns who signs in there. */
    String user();

    /** Returns with which password. */
    String password();

    /** Ends it, if it was started for the run. */
    @Override
    void close();

    /** A database that is there anyway. */
    static Server existing(String url, String user, String password) {
        record Existing(String url, String user, String password) implements Server {

            @Override
            public void close() {
                // It goes on without us.
            }
        }
        return new Existing(url, user, password);
    }
}
