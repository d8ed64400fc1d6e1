package org.crmkit.examples;

import org.jspecify.annotations.Nullable;

/** The kinds of store that the quickstart can play on. */
enum StoreKind {
    /** In the memory of this process. */
    MEMORY("memory", "the store in memory", null),
    /** H2, in this process. */
    H2("h2", "H2", "jdbc:h2:"),
    /** PostgreSQL. */
    POSTGRES("postgres", "PostgreSQL", "jdbc:postgresql:"),
    /** MariaDB. */
    MARIADB("mariadb", "MariaDB", "jdbc:mariadb:");

    private final String option;
    private final String label;
    private final @Nullable String urlStart;

    StoreKind(String option, String label, @Nullable String urlStart) {
        this.option = option;
        this.label = label;
        this.urlStart = urlStart;
    }

    /** Returns what is written behind {@code --store}. */
    String option() {
        return option;
    }

    /** Returns what people call it. */
    String label() {
        return label;
    }

    /** Returns how its JDBC URLs begin; null if it has none. */
    @Nullable
    String urlStart() {
        return urlStart;
    }
}
