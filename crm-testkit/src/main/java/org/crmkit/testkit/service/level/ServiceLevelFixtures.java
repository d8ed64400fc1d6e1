package org.crmkit.testkit.service.level;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.crmkit.customer.Customer;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestDraft;
import org.crmkit.service.level.Priority;
import org.crmkit.service.level.ServiceLevelDraft;
import org.crmkit.service.level.ServiceLevelRule;
import org.crmkit.service.level.WeeklyCalendar;
import org.crmkit.service.level.WorkingHours;
import org.crmkit.testkit.world.World;

/** A tenant with service levels: hours from 10 to 18, Monday to Friday, and rules for three priorities. */
final class ServiceLevelFixtures {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    static final WeeklyCalendar OFFICE = WeeklyCalendar.weekdays(SHANGHAI, WorkingHours.of(10, 18));

    /** All hours of every day. */
    static final WeeklyCalendar ALWAYS = new WeeklyCalendar(
            SHANGHAI,
            Arrays.stream(DayOfWeek.values())
                    .collect(Collectors.toMap(each -> each, each -> List.of(WorkingHours.of(0, 24)))),
            Set.of());

    static final List<ServiceLevelRule> RULES = List.of(
            ServiceLevelRule.of(Priority.HIGH, Duration.ofHours(1), Duration.ofHours(4)),
            ServiceLevelRule.of(Priority.URGENT, Duration.ofMinutes(30), Duration.ofHours(2)),
            ServiceLevelRule.of(Priority.LOW, Duration.ofHours(24), Duration.ofHours(72)));

    static final ServiceLevelDraft LEVELS = new ServiceLevelDraft(OFFICE, RULES);

    private final World world;
    private final Customer customer;

    private ServiceLevelFixtures(World world) {
        this.world = world;
        this.customer = world.aCustomer();
    }

    static ServiceLevelFixtures in(World world) {
        return in(world, LEVELS);
    }

    static ServiceLevelFixtures in(World world, ServiceLevelDraft levels) {
        world.admin().serviceLevels().define(levels);
        return new ServiceLevelFixtures(world);
    }

    /** Returns a time on the clock in Shanghai. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    ServiceRequestDraft draft(String type, Priority priority) {
        return new ServiceRequestDraft(customer.id(), type, "It squeaks", "The seat squeaks", priority);
    }

    /** Creates a request at a time on the clock in Shanghai. */
    ServiceRequest created(Priority priority, String local) {
        world.clock().set(at(local));
        return world.lin().service().create(draft("inquiry", priority));
    }

    /** Assigns a request to {@link World#lin}. */
    ServiceRequest assigned(ServiceRequest request) {
        return world.boss().service().assign(request.id(), world.lin().userId());
    }

    static ServiceLevelDraft without(Set<Priority> some) {
        return new ServiceLevelDraft(
                OFFICE,
                RULES.stream().filter(each -> !some.contains(each.priority())).toList());
    }
}
