package org.crmkit.examples.quickstart.options;

import org.jspecify.annotations.Nullable;

/** The kinds of store on which the quickstart can run. */
public enum StoreKind {
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

    /** Returns the value of the option {@code --store}. */
    public String option() {
        return option;
    }

    /** Returns the display name. */
    public String label() {
        return label;
    }

    /** Returns the prefix of its JDBC URLs; null if it has none. */
    @Nullable
    String urlStart() {
        return urlStart;
    }
}
