package org.crmkit.persistence.jpa;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which scripts have run in a schema, as the table says that Flyway keeps. */
record SchemaHistory(List<String> versions) {

    static final String TABLE = "crm_schema_history";

    /** Reads it; null where there is none. */
    static @Nullable SchemaHistory of(Catalog catalog) {
        if (!catalog.tables().contains(TABLE)) {
            return null;
        }
        String sql = "select \"version\" from \"" + TABLE + "\" where \"success\" and \"version\" is not null";
        String asked = catalog.database() == Database.MARIADB ? sql.replace('"', '`') : sql;
        return new SchemaHistory(
                catalog.ask(asked).stream().map(row -> row.get(0)).toList());
    }

    /** Makes sure that no version has run that this artifact does not know. */
    void requireNothingNewer(Database database) {
        int latest = latest(database);
        versions.stream().filter(each -> isNewer(each, latest)).findFirst().ifPresent(newer -> {
            throw new IllegalStateException("The tables of CRM Kit are those of a newer version: " + TABLE
                    + " names " + newer + ", this artifact knows nothing after " + latest
                    + ". Use the newer crm-persistence-jpa");
        });
    }

    /** Says whether every script of this artifact has run. */
    boolean isComplete(Database database) {
        return versions.contains(String.valueOf(latest(database)));
    }

    /** Returns the version of the last script in this artifact. */
    static int latest(Database database) {
        int version = 0;
        while (SchemaHistory.class.getResource("/" + database.scripts() + "/V" + (version + 1) + "__crm.sql") != null) {
            version++;
        }
        return version;
    }

    private static boolean isNewer(String version, int latest) {
        try {
            return new BigDecimal(version).compareTo(BigDecimal.valueOf(latest)) > 0;
        } catch (NumberFormatException unknown) {
            return true;
        }
    }
}
