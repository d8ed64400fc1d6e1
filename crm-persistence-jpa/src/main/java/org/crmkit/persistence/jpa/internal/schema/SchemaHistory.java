package org.crmkit.persistence.jpa.internal.schema;

import java.math.BigDecimal;
import java.util.List;
import org.crmkit.persistence.jpa.internal.transaction.Database;
import org.jspecify.annotations.Nullable;

/** The scripts that have run in a schema, according to Flyway's history table, beside the scripts of this artifact. */
record SchemaHistory(SchemaScripts known, List<Run> runs) {

    static final String TABLE = "crm_schema_history";

    /** All rows except the markers that Flyway inserts before its first script. */
    private static final String RUNS = """
            select "version", "script", "checksum", case when "success" then 'done' else 'failed' end as outcome
              from "crm_schema_history"
             where "type" not in ('TABLE', 'SCHEMA') and not ("type" = 'BASELINE' and "version" = '0')
             order by "installed_rank"
            """;

    /** A script that has run. A failed script may have left some of its tables. */
    record Run(SchemaScript script, boolean isDone) {}

    /** Reads the history; null if there is none. */
    static @Nullable SchemaHistory of(Catalog catalog) {
        if (!catalog.tables().contains(TABLE)) {
            return null;
        }
        String asked = catalog.database() == Database.MARIADB ? RUNS.replace('"', '`') : RUNS;
        return new SchemaHistory(
                SchemaScripts.of(catalog.database()),
                catalog.ask(asked).stream().map(SchemaHistory::run).toList());
    }

    /** Checks that every script in the history is an unchanged script of this artifact. */
    void requireKnown() {
        List<SchemaScript> foreign = scripts().stream()
                .filter(each -> !known.scripts().contains(each))
                .toList();
        if (!foreign.isEmpty()) {
            throw new IllegalStateException(
                    foreign.stream().allMatch(this::isNewer) ? newer(foreign.get(0)) : ofAnotherSnapshot());
        }
    }

    /** Returns whether every script of this artifact has run. */
    boolean isComplete() {
        return runs.stream().filter(Run::isDone).map(Run::script).toList().containsAll(known.scripts());
    }

    private List<SchemaScript> scripts() {
        return runs.stream().map(Run::script).toList();
    }

    private String newer(SchemaScript first) {
        return "The tables of CRM Kit are those of a newer version: " + TABLE + " names " + first.version()
                + ", this artifact knows nothing after " + known.latest() + ", so use the newer crm-persistence-jpa";
    }

    private String ofAnotherSnapshot() {
        return "The tables of CRM Kit were made by snapshot " + new SchemaScripts(scripts()).snapshot()
                + " of its scripts, and this artifact has snapshot " + known.snapshot()
                + ": snapshots are not upgraded, so drop the tables of CRM Kit and " + TABLE
                + ", and migrate again";
    }

    private static Run run(List<String> row) {
        return new Run(
                new SchemaScript(row.get(0), row.get(1), row.get(2)), row.get(3).equals("done"));
    }

    /** A version that is not a number is not a version of CRM Kit. */
    private boolean isNewer(SchemaScript script) {
        try {
            return new BigDecimal(script.version()).compareTo(new BigDecimal(known.latest())) > 0;
        } catch (NumberFormatException foreign) {
            return false;
        }
    }
}
