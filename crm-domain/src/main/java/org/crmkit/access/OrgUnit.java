package org.crmkit.access;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.crmkit.internal.command.Change;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UnitPath;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Text;
import org.jmolecules.ddd.annotation.AggregateRoot;
import org.jmolecules.ddd.annotation.Identity;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the organisation, in a tree.
 *
 * @param id the identity
 * @param version the number of changes since the creation
 * @param name 1 to {@value #NAME_MAX} code points, unique below its parent, ignoring case
 * @param parent the unit above; null for a root
 * @param path the position in the tree
 * @param creator the user who created it
 * @param createdAt when it was created
 * @param changedAt when it was last changed
 */
@AggregateRoot
@RecordBuilder
public record OrgUnit(
        @Identity OrgUnitId id,
        long version,
        String name,
        @Nullable OrgUnitId parent,
        UnitPath path,
        UserId creator,
        Instant createdAt,
        Instant changedAt)
        implements Aggregate<OrgUnit, OrgUnitId> {

    /** The longest name, in code points. */
    public static final int NAME_MAX = 100;

    /** Validates the name. */
    public OrgUnit {
        name = Text.required("name", name, NAME_MAX);
    }

    /** Creates a root. */
    static Change<OrgUnit> root(OrgUnitId id, String name, UserId creator, Instant at) {
        return made(new OrgUnit(id, 0, name, null, UnitPath.root(id), creator, at, at));
    }

    /** Creates a unit directly below this one. */
    Change<OrgUnit> below(OrgUnitId newId, String newName, UserId maker, Instant at) {
        return made(new OrgUnit(newId, 0, newName, id, path.below(newId), maker, at, at));
    }

    @Override
    public String knownAs() {
        return name;
    }

    @Override
    public OrgUnit withVersion(long other) {
        return OrgUnitBuilder.builder(this).version(other).build();
    }

    private static Change<OrgUnit> made(OrgUnit unit) {
        return Change.of(unit, new OrgUnitEvent.Created(unit.id(), unit.name(), unit.parent(), unit.path()));
    }
}
