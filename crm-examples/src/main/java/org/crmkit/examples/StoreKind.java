package org.crmkit.examples;

import org.jspecify.annotations.Nullable;

/** The kinds of store that the quickstart can play on. */
enum StoreKind {
    /** In the memory of this process. */
    MEMORY("memory", null),
    /** H2, in this process. */
    H2("h2", "jdbc:h2:"),
    /** PostgreSQL. */
    POSTGRES("postgres", "jdbc:postgresql:"),
    /** MariaDB. */
    MARIADB("mariadb", "jdbc:mariadb:");

    private final String option;
    private final @Nullable String urlStart;

    StoreKind(String option, @Nullable String urlStart) {
        this.option = option;
        this.urlStart = urlStart;
    }

    /** Returns what is written behind {@code --store}. */
    String option() {
        return option;
    }

    /** Returns how its JDBC URLs begin; null if it has none. */
    @Nullable String urlStart() {
        return urlStart;
    }
}
