package org.crmkit.testkit.random;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.crmkit.CrmSession;
import org.crmkit.access.OrgUnit;
import org.crmkit.access.User;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.value.Id;
import org.crmkit.testkit.world.World;
import org.jspecify.annotations.Nullable;

/** The records that a sequence of commands has created so far, as far as the commands have returned them. */
public final class KnownIds {

    private final Map<Class<?>, Map<Id, Aggregate<?, ?>>> records = new LinkedHashMap<>();
    private final List<CrmSession> people;
    private final List<OrgUnitId> units;
    private final World world;

    public KnownIds(World world) {
        this.world = world;
        this.people = new ArrayList<>(List.of(
                world.root(),
                world.boss(),
                world.lin(),
                world.ada(),
                world.sol(),
                world.uma(),
                world.admin(),
                world.eve()));
        this.units = new ArrayList<>(List.of(world.headOffice(), world.north(), world.coast(), world.south()));
        List.of(world.qualified(), world.offered(), world.negotiated()).forEach(this::learn);
    }

    /** Returns the records of a type, in the order in which they were returned first. */
    public <A extends Aggregate<A, ?>> Collection<A> of(Class<A> type) {
        return records.getOrDefault(type, Map.of()).values().stream()
                .map(type::cast)
                .toList();
    }

    /** Returns one of the records of a type; null if there is none. */
    public <A extends Aggregate<A, ?>> @Nullable A any(RandomGenerator random, Class<A> type) {
        return any(random, of(type));
    }

    /** Returns all users. */
    public List<CrmSession> people() {
        return people;
    }

    /** Returns all units. */
    public List<OrgUnitId> units() {
        return units;
    }

    void learn(@Nullable Object result) {
        if (result instanceof User user) {
            if (people.stream().noneMatch(each -> each.userId().equals(user.id()))) {
                people.add(world.crm().as(user.id()));
            }
        } else if (result instanceof OrgUnit unit) {
            units.add(unit.id());
        } else if (result instanceof Aggregate<?, ?> record) {
            records.computeIfAbsent(record.getClass(), type -> new LinkedHashMap<>())
                    .put(Objects.requireNonNull((Id) record.id()), record);
        }
    }

    public static <T> @Nullable T any(RandomGenerator random, Iterable<T> choices) {
        List<T> all = new ArrayList<>();
        choices.forEach(all::add);
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }

    public static <T> T one(RandomGenerator random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
