package org.crmkit.testkit.rebuilding;

import java.util.List;
import org.crmkit.spi.UnitOfWork;
import org.crmkit.testkit.support.ContextCase;
import org.crmkit.testkit.support.ContextCases;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.World;

/** A context with events. Its records can be rebuilt from the journal. */
public interface RebuildSource extends ContextCase {

    /** Returns how the records of each aggregate of the context are rebuilt; none if it has no aggregates. */
    List<Rebuilding<?>> rebuildings();

    /**
     * Plays the part of the context in a {@link PlayedYear}, so that every type of its events happens, and every value of a record is
     * there and is absent.
     */
    void playYear(World world);

    /** Plays the parts of all contexts. */
    static void playWholeYear(World world) {
        ContextCases.of(RebuildSource.class).forEach(each -> each.playYear(world));
    }

    /** Adds the records of the context that are no aggregates, rebuilt from the journal of a tenant. */
    default void addOthers(UnitOfWork work, TenantState state) {}

    /** Returns the differences between the stored records of the context that are no aggregates and the rebuilt ones. */
    default List<String> otherDifferences(TenantState state) {
        return List.of();
    }
}
