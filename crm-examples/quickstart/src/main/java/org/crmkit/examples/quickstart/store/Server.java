package org.crmkit.examples.quickstart.store;

import org.crmkit.examples.quickstart.options.Options;
import org.jspecify.annotations.Nullable;

/** A database server to connect to, until it is closed. */
interface Server extends AutoCloseable {

    /** Returns its JDBC URL. */
    String url();

    /** Returns the name of the database user; null if the URL contains it. */
    @Nullable
    String user();

    /** Returns the password; null if the URL contains it. */
    @Nullable
    String password();

    /** Stops the server, if it was started for this run. */
    @Override
    void close();

    /** A database server of the user; closing this object does not stop it. */
    static Server existing(Options.Login login) {
        return new Address(login.url(), login.user(), login.password());
    }

    /** A database that exists as long as this process. */
    static Server inThisProcess(String url) {
        return new Address(url, "sa", "");
    }

    /**
     * A database that need not be stopped.
     *
     * @param url its JDBC URL
     * @param user the name of the database user
     * @param password the password
     */
    record Address(
            String url, @Nullable String user, @Nullable String password) implements Server {

        @Override
        public void close() {
            // Nothing was started for this run.
        }
    }
}
