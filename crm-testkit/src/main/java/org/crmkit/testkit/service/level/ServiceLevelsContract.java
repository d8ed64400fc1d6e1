package org.crmkit.testkit.service.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crmkit.testkit.support.TenantState.refused;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.crmkit.CrmSession;
import org.crmkit.dictionary.Entry;
import org.crmkit.dictionary.EntryDraft;
import org.crmkit.dictionary.EntryType;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.service.level.Priority;
import org.crmkit.service.level.ServiceLevelAction;
import org.crmkit.service.level.ServiceLevelAgreement;
import org.crmkit.service.level.ServiceLevelAgreementId;
import org.crmkit.service.level.ServiceLevelDraft;
import org.crmkit.service.level.ServiceLevelEvent;
import org.crmkit.service.level.ServiceLevelRule;
import org.crmkit.service.level.WeeklyCalendar;
import org.crmkit.service.level.WorkingHours;
import org.crmkit.testkit.support.ConcurrentRunner;
import org.crmkit.testkit.support.ConcurrentRunner.Outcome;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/** Service levels of a tenant: who defines them, what they may contain, and that they are read back as they were. */
public interface ServiceLevelsContract extends Contract {

    private static ServiceLevelDraft rules(ServiceLevelRule... rules) {
        return new ServiceLevelDraft(ServiceLevelFixtures.OFFICE, List.of(rules));
    }

    /** As many hours, holidays and rules as possible. */
    private static ServiceLevelDraft largest(World world) {
        List<WorkingHours> hours = IntStream.range(0, WeeklyCalendar.HOURS_MAX)
                .mapToObj(each -> new WorkingHours(
                        LocalTime.of(2 * each, 1),
                        each + 1 == WeeklyCalendar.HOURS_MAX ? LocalTime.MIDNIGHT : LocalTime.of(2 * each + 1, 59)))
                .toList();
        Map<DayOfWeek, List<WorkingHours>> week =
                Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(each -> each, each -> hours));
        Set<LocalDate> holidays = IntStream.range(0, WeeklyCalendar.HOLIDAYS_MAX)
                .mapToObj(LocalDate.of(1999, 12, 1)::plusDays)
                .collect(Collectors.toSet());
        List<ServiceLevelRule> rules = new ArrayList<>();
        for (int each = 0; rules.size() < ServiceLevelAgreement.RULES_MAX; each++) {
            String type = "\uD842\uDFB7 " + each;
            world.admin().dictionary().add(EntryType.SERVICE_TYPE, new EntryDraft(type, type, 9));
            Stream.of(Priority.values())
                    .map(priority -> new ServiceLevelRule(type, priority, ServiceLevelRule.MINUTES_MAX, 1))
                    .forEach(rules::add);
        }
        return new ServiceLevelDraft(
                new WeeklyCalendar(ZoneId.of("America/Argentina/ComodRivadavia"), week, holidays), rules);
    }

    /** The event holds what was, and what is. */
    @Test
    default void definesServiceLevels() {
        World world = World.on(store());
        assertThat(world.lin().serviceLevels().agreement()).isEmpty();
        assertThat(world.lin().serviceLevels().journal(1, null).items()).isEmpty();
        assertThat(world.admin().serviceLevels().allowedActions()).containsExactly(ServiceLevelAction.DEFINE);
        ServiceLevelAgreement defined = world.admin().serviceLevels().define(ServiceLevelFixtures.LEVELS);
        assertThat(defined)
                .isEqualTo(new ServiceLevelAgreement(
                        ServiceLevelAgreementId.ONLY,
                        0,
                        ServiceLevelFixtures.OFFICE,
                        ServiceLevelFixtures.RULES,
                        world.admin().userId(),
                        world.clock().instant(),
                        world.clock().instant()));
        assertThat(world.lin().serviceLevels().agreement()).contains(defined);
        TenantState.unchangedBy(
                world,
                () -> assertThat(world.root().serviceLevels().define(ServiceLevelFixtures.LEVELS))
                        .isEqualTo(defined));
        ServiceLevelDraft other = rules(new ServiceLevelRule("complaint", Priority.LOW, null, 1));
        ServiceLevelAgreement changed =
                world.root().serviceLevels().ifVersion(0).define(other);
        assertThat(changed.version()).isEqualTo(1);
        assertThat(changed.rules()).isEqualTo(other.rules());
        assertThat(changed.creator()).isEqualTo(world.admin().userId());
        assertThat(world.boss().serviceLevels().agreement()).contains(changed);
        assertThat(world.admin().serviceLevels().journal(9, null).items())
                .extracting(each -> (Object) each.event())
                .containsExactly(
                        new ServiceLevelEvent.Redefined(changed.id(), ServiceLevelFixtures.LEVELS, other),
                        new ServiceLevelEvent.Defined(changed.id(), ServiceLevelFixtures.LEVELS));
        assertThat(world.admin().serviceLevels().allowedActions()).containsExactly(ServiceLevelAction.DEFINE);
        assertThat(world.lin().serviceLevels().allowedActions()).isEmpty();
        ServiceLevelDraft nothing = new ServiceLevelDraft(null, List.of());
        world.admin().serviceLevels().define(nothing);
        assertThat(world.lin().serviceLevels().agreement().orElseThrow().calendar())
                .isNull();
    }

    @Test
    default void storesTheLargestServiceLevels() {
        World world = World.on(store());
        ServiceLevelDraft largest = largest(world);
        world.admin().serviceLevels().define(largest);
        ServiceLevelAgreement stored = world.lin().serviceLevels().agreement().orElseThrow();
        assertThat(stored.calendar()).isEqualTo(largest.calendar());
        assertThat(stored.rules()).isEqualTo(largest.rules());
        assertThat(world.admin().serviceLevels().journal(1, null).items().get(0).event())
                .isEqualTo(new ServiceLevelEvent.Defined(stored.id(), largest));
    }

    /** Every fault at once. */
    @Test
    default void rejectsServiceLevelsThatAreInvalid() {
        World world = World.on(store());
        ServiceLevelDraft wrong = new ServiceLevelDraft(
                null,
                List.of(
                        new ServiceLevelRule("fashion", Priority.LOW, 1, 1),
                        new ServiceLevelRule(null, Priority.LOW, null, null),
                        new ServiceLevelRule(null, Priority.LOW, 5, null)));
        assertThat(refused(
                                world,
                                InvalidInputException.class,
                                () -> world.admin().serviceLevels().define(wrong))
                        .violations())
                .extracting(Violation::path, Violation::code)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("calendar", "required"),
                        Tuple.tuple("rules[0].type", "unknown"),
                        Tuple.tuple("rules[1].handleMinutes", "required"),
                        Tuple.tuple("rules[2].priority", "repeated"));
        ServiceLevelDraft limits = rules(
                new ServiceLevelRule("x".repeat(ServiceLevelRule.TYPE_MAX + 1), Priority.LOW, 0, 1),
                new ServiceLevelRule(null, Priority.LOW, -1, ServiceLevelRule.MINUTES_MAX + 1));
        assertThat(refused(
                                world,
                                InvalidInputException.class,
                                () -> world.admin().serviceLevels().define(limits))
                        .violations())
                .extracting(Violation::path, Violation::code)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("rules[0].type", "too-long"),
                        Tuple.tuple("rules[0].assignMinutes", "too-small"),
                        Tuple.tuple("rules[1].assignMinutes", "too-small"),
                        Tuple.tuple("rules[1].handleMinutes", "too-large"));
    }

    /** By administrators, of their own tenant, on the version that they have seen. */
    @Test
    default void letsAdministratorsDefineServiceLevels() {
        World world = World.on(store());
        World twin = World.on(store());
        for (CrmSession each : List.of(world.boss(), world.lin(), world.eve())) {
            refused(world, NotAllowedException.class, () -> each.serviceLevels().define(ServiceLevelFixtures.LEVELS));
        }
        refused(
                world,
                ConflictException.class,
                () -> world.admin().serviceLevels().ifVersion(0).define(ServiceLevelFixtures.LEVELS));
        world.admin().serviceLevels().define(ServiceLevelFixtures.LEVELS);
        refused(
                world,
                ConflictException.class,
                () -> world.admin().serviceLevels().ifVersion(1).define(ServiceLevelFixtures.LEVELS));
        assertThatThrownBy(() -> world.eve().serviceLevels().agreement()).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> world.eve().serviceLevels().journal(1, null)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> world.eve().serviceLevels().allowedActions()).isInstanceOf(NotAllowedException.class);
        assertThat(twin.admin().serviceLevels().agreement()).isEmpty();
        twin.admin().withCommandId("levels").serviceLevels().define(ServiceLevelFixtures.LEVELS);
        assertThat(twin.admin()
                        .withCommandId("levels")
                        .serviceLevels()
                        .define(ServiceLevelFixtures.LEVELS)
                        .version())
                .isZero();
    }

    /** A type with a rule cannot be deleted; it may be retired, and the rule may stay. */
    @Test
    default void holdsTheTypesOfItsRules() {
        World world = World.on(store());
        Entry type = world.admin().dictionary().add(EntryType.SERVICE_TYPE, new EntryDraft("repair", "Repair", 9));
        ServiceLevelDraft levels = rules(new ServiceLevelRule("repair", Priority.LOW, 1, 1));
        world.admin().serviceLevels().define(levels);
        refused(
                world,
                RuleBrokenException.class,
                () -> world.admin().dictionary().delete(type.id()));
        world.admin().dictionary().retire(type.id());
        ServiceLevelDraft more = rules(
                new ServiceLevelRule("repair", Priority.LOW, 1, 1),
                new ServiceLevelRule("repair", Priority.HIGH, 1, 1));
        assertThat(world.admin().serviceLevels().define(more).rules()).hasSize(2);
        world.admin().serviceLevels().define(rules());
        refused(
                world,
                InvalidInputException.class,
                () -> world.admin().serviceLevels().define(levels));
        world.admin().dictionary().delete(type.id());
    }

    /** Both define them for the first time: one after the other. */
    @Test
    default void defineServiceLevelsOnceWhenTwoDoItAtOnce() {
        World world = World.on(store());
        List<Outcome<ServiceLevelAgreement>> outcomes = ConcurrentRunner.run(
                2,
                index -> world.admin()
                        .serviceLevels()
                        .define(rules(new ServiceLevelRule(null, Priority.LOW, index + 1, 1))));
        outcomes.stream()
                .filter(each -> !each.succeeded())
                .forEach(each -> assertThat(each.refused()).isInstanceOf(ConflictException.class));
        if (store().ownsTransactions()) {
            assertThat(outcomes).allMatch(Outcome::succeeded);
            assertThat(world.lin().serviceLevels().agreement().orElseThrow().version())
                    .isEqualTo(1);
        }
    }
}
