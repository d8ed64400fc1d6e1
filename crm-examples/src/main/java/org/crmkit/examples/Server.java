package org.crmkit.examples;

import org.jspecify.annotations.Nullable;

/** A database that is there to be connected to, until it is closed. */
interface Server extends AutoCloseable {

    /** Returns its JDBC URL. */
    String url();

    /** Returns who signs in there; null where the URL says it. */
    @Nullable
    String user();

    /** Returns with which password; null where the URL says it. */
    @Nullable
    String password();

    /** Ends it, if it was started for the run. */
    @Override
    void close();

    /** A database of the user's own; it goes on without us. */
    static Server existing(Options.Login login) {
        return new Address(login.url(), login.user(), login.password());
    }

    /** A database that lives and ends with this process. */
    static Server inThisProcess(String url) {
        return new Address(url, "sa", "");
    }

    /**
     * A database that needs no end.
     *
     * @param url its JDBC URL
     * @param user who signs in there
     * @param password with which password
     */
    record Address(
            String url, @Nullable String user, @Nullable String password) implements Server {

        @Override
        public void close() {
            // Nothing of it was started for the run.
        }
    }
}
