package org.crmkit.architecture.wrong.persistence.inmemory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.crmkit.architecture.Breaks;
import org.crmkit.architecture.wrong.Crm;
import org.crmkit.architecture.wrong.domain.WrongNeighbours;
import org.crmkit.architecture.wrong.persistence.jpa.WrongRows;

/** Constructs that the in-memory store must not contain. */
public final class WrongMemory {

    private WrongMemory() {}

    @Breaks("PACKAGES_FORM_NO_CIRCLE")
    public static final class Round {
        WrongNeighbours.Round back;
    }

    @Breaks("MEMORY_KNOWS_NO_DATABASE")
    public static final class Curious {
        WrongRows.Curious other;
    }

    @Breaks("STORES_DO_NOT_KNOW_THE_DOOR")
    static final class AtTheDoor {
        Crm crm;
    }

    @Breaks("NOR_DO_STORES")
    static final class AskingTheMachine {

        Instant now() {
            return Instant.now();
        }
    }

    @Entity
    @Breaks({"ROWS_ARE_NOBODY_ELSES_BUSINESS", "OTHERS_KNOW_NO_PERSISTENCE"})
    static class Elsewhere {
        @Id
        long id;
    }
}
