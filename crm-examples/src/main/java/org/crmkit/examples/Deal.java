package org.crmkit.examples;

import java.time.LocalDate;
import java.util.Optional;
import org.crmkit.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * One row of the sales pipeline.
 *
 * @param line the line's number in its file
 * @param number the row's own id
 * @param agent who develops it
 * @param product what is to be sold
 * @param account to whom; null as long as the prospect has no name
 * @param stage how far it came
 * @param engaged when it was taken up; null if not yet
 * @param closed when it was won or lost; null while it is open
 * @param value for how much it was won; null unless it is
 */
record Deal(
        int line,
        String number,
        TeamMember agent,
        Product product,
        @Nullable String account,
        Stage stage,
        @Nullable LocalDate engaged,
        @Nullable LocalDate closed,
        @Nullable Money value) {

    private static final String NOT_YET_NAMED = "(not yet named)";

    /** How far a row of the pipeline came, as the file says it. */
    enum Stage {
        /** Somebody might want something. */
        PROSPECTING("Prospecting"),
        /** They are talking. */
        ENGAGING("Engaging"),
        /** They bought. */
        WON("Won"),
        /** They did not. */
        LOST("Lost");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        /** Returns the word of the file. */
        String label() {
            return label;
        }

        /** Finds the stage of a word. */
        static Optional<Stage> labelled(String label) {
            for (Stage each : values()) {
                if (each.label.equals(label)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }

        /** Says whether it came to an end. */
        boolean isClosed() {
            return this == WON || this == LOST;
        }
    }

    /** Returns whom it is about, as the CRM is to know them. */
    String prospect() {
        return account == null ? NOT_YET_NAMED : account;
    }

    /** Returns what it is about, in one line. */
    String title() {
        return product.name() + " for " + prospect();
    }
}
