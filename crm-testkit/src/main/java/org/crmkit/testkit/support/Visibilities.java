package org.crmkit.testkit.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crmkit.CrmSession;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.testkit.world.World;

/** The users whom a visibility includes in a world, by the rule in docs/model/access.md. */
public final class Visibilities {

    private final World world;
    private final Map<UserId, OrgUnitId> units = new HashMap<>();

    public Visibilities(World world) {
        this.world = world;
    }

    /** Returns one visibility of every kind for every user and every unit. */
    public List<Visibility> all() {
        List<Visibility> all = new ArrayList<>(List.of(new Visibility.Nothing(), Visibility.everything()));
        for (CrmSession each :
                List.of(world.lin(), world.mei(), world.ada(), world.sol(), world.boss(), world.root())) {
            all.add(new Visibility.OfUser(each.userId()));
            all.add(new Visibility.OfUnit(each.access().currentUser().unit()));
            all.add(new Visibility.OfUnitTree(each.access().currentUser().path()));
        }
        return all;
    }

    /** Returns whether the records of a user lie within a visibility. */
    public boolean sees(Visibility visibility, UserId person) {
        OrgUnitId unit = units.computeIfAbsent(
                person, each -> world.root().access().user(each).unit());
        if (visibility instanceof Visibility.OfUser own) {
            return own.user().equals(person);
        }
        if (visibility instanceof Visibility.OfUnit own) {
            return own.unit().equals(unit);
        }
        if (visibility instanceof Visibility.OfUnitTree tree) {
            return tree.path().value().endsWith(unit + "/")
                    || tree.path().value().endsWith(world.headOffice() + "/")
                    || (tree.path().value().endsWith(world.north() + "/") && unit.equals(world.coast()));
        }
        return visibility instanceof Visibility.Everything;
    }
}
