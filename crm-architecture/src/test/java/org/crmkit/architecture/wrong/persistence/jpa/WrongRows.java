package org.crmkit.architecture.wrong.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.crmkit.architecture.Breaks;
import org.crmkit.architecture.wrong.persistence.inmemory.WrongMemory;
import org.crmkit.architecture.wrong.sales.SalesDesk;
import org.hibernate.Session;
import org.jmolecules.architecture.hexagonal.SecondaryAdapter;

/** Constructs that the store on Jakarta Persistence must not contain. */
public final class WrongRows {

    private WrongRows() {}

    @Entity
    @Breaks("ROWS_ARE_NOBODY_ELSES_BUSINESS")
    public static class Seen {
        @Id
        long id;
    }

    @Breaks("NO_ROW_LEAKS_THROUGH_A_PUBLIC_SIGNATURE")
    public static final class Leaking {

        public Seen row() {
            return new Seen();
        }
    }

    @Breaks("KNOWS_NO_PROVIDER")
    static final class Provided {
        Session session;
    }

    @Breaks("THE_DATABASE_KNOWS_NO_MEMORY")
    public static final class Curious {
        WrongMemory.Curious other;
    }

    @SecondaryAdapter
    @Breaks("THE_HEXAGON_HAS_ITS_OUTSIDE_OUTSIDE")
    static final class Begging {
        SalesDesk desk;
    }
}
