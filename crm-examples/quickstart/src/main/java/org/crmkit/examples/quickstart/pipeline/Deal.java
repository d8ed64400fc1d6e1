package org.crmkit.examples.quickstart.pipeline;

import java.time.LocalDate;
import java.util.Optional;
import org.crmkit.kernel.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * One row of the sales pipeline.
 *
 * @param line the line number in the file
 * @param number the row's own id
 * @param agent the agent who works on it
 * @param product the product to be sold
 * @param account the prospect; null while the prospect has no name
 * @param stage the stage that it has reached
 * @param engaged the day on which work began; null if it has not begun
 * @param closed the day on which it was won or lost; null while it is open
 * @param value the amount for which it was won; null unless it was won
 */
public record Deal(
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

    /** The stages of a row of the pipeline, as the file names them. */
    public enum Stage {
        /** Somebody might want a product. */
        PROSPECTING("Prospecting"),
        /** The agent and the prospect are in talks. */
        ENGAGING("Engaging"),
        /** The prospect bought. */
        WON("Won"),
        /** The prospect did not buy. */
        LOST("Lost");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        /** Returns the stage's name in the file. */
        public String label() {
            return label;
        }

        /** Returns the stage with this name in the file, or empty. */
        static Optional<Stage> labelled(String label) {
            for (Stage each : values()) {
                if (each.label.equals(label)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }

        /** Returns whether the row is won or lost. */
        boolean isClosed() {
            return this == WON || this == LOST;
        }
    }

    /** Returns the name under which the CRM knows the prospect. */
    String prospect() {
        return account == null ? NOT_YET_NAMED : account;
    }

    /** Returns the title of the opportunity. */
    String title() {
        return product.name() + " for " + prospect();
    }
}
