package org.crmkit.architecture.wrong.domain;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import org.crmkit.architecture.Breaks;
import org.crmkit.architecture.wrong.examples.Shown;
import org.crmkit.architecture.wrong.persistence.inmemory.WrongMemory;

/** Dependencies that the domain must not have. */
public final class WrongNeighbours {

    private WrongNeighbours() {}

    @Breaks("THE_DOMAIN_DEPENDS_ON_NOTHING_ELSE")
    static final class Written {
        ObjectMapper json;
    }

    @Breaks("OTHERS_KNOW_NO_PERSISTENCE")
    static final class Connected {
        Connection connection;
    }

    @Breaks("PACKAGES_FORM_NO_CIRCLE")
    public static final class Round {
        WrongMemory.Round next;
    }

    @Breaks("NOBODY_PUBLISHED_KNOWS_THE_EXAMPLES")
    static final class Exemplary {
        Shown example;
    }
}
