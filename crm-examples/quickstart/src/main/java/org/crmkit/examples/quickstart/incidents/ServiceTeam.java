package org.crmkit.examples.quickstart.incidents;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.access.RoleCode;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerId;
import org.crmkit.dictionary.Entry;
import org.crmkit.dictionary.EntryDraft;
import org.crmkit.dictionary.EntryType;
import org.crmkit.examples.quickstart.replay.Staff;
import org.crmkit.kernel.value.Text;
import org.crmkit.service.level.Priority;
import org.crmkit.service.level.ServiceLevelDraft;
import org.crmkit.service.level.ServiceLevelRule;
import org.crmkit.service.level.WeeklyCalendar;
import org.crmkit.service.level.WorkingHours;
import org.jspecify.annotations.Nullable;

/**
 * The users who handle the tickets. Each assignment group is an org unit whose members are customer managers. Above them are
 * the service desk, which records every ticket for the one customer of all tickets, and the head of service, who assigns
 * tickets.
 */
public final class ServiceTeam {

    /** By priority, because the tickets contain no deadlines; from 8 to 18, Monday to Friday, in UTC. */
    private static final ServiceLevelDraft LEVELS = new ServiceLevelDraft(
            WeeklyCalendar.weekdays(ZoneOffset.UTC, WorkingHours.of(8, 18)),
            List.of(
                    ServiceLevelRule.of(Priority.URGENT, null, Duration.ofHours(4)),
                    ServiceLevelRule.of(Priority.HIGH, null, Duration.ofHours(10)),
                    ServiceLevelRule.of(Priority.NORMAL, null, Duration.ofHours(30)),
                    ServiceLevelRule.of(Priority.LOW, null, Duration.ofHours(50))));

    private final Staff staff;
    private final CrmSession desk;
    private final CrmSession head;
    private final CustomerId customer;
    private final Map<String, CrmSession> people = new HashMap<>();

    /** The values of the dictionary by the names in the tickets. */
    private final Map<String, String> types = new HashMap<>();

    private final Map<String, Entry> entries = new HashMap<>();

    /** The names in the tickets by the values of the dictionary. */
    private final Map<String, String> labels = new HashMap<>();

    private ServiceTeam(Crm crm, List<Ticket> tickets) {
        this.staff = Staff.found(crm);
        this.desk = staff.hire("Service Desk", staff.headOffice(), Set.of(RoleCode.CUSTOMER_MANAGER));
        this.head = staff.hire("Head of Service", staff.headOffice(), Set.of(RoleCode.SALES_SUPERVISOR));
        this.customer = desk.customers()
                .register(new CustomerDraft("Whoever opens tickets"))
                .id();
        staff.superAdmin().dictionary().offered(EntryType.SERVICE_TYPE).forEach(this::learn);
        tickets.forEach(this::prepare);
        staff.superAdmin().serviceLevels().define(LEVELS);
    }

    /** Creates the tenant, adds all users, and adds the values from the tickets to the dictionary. */
    static ServiceTeam found(Crm crm, List<Ticket> tickets) {
        return new ServiceTeam(crm, tickets);
    }

    /** Returns the session of the user who records tickets and asks the customer for feedback. */
    CrmSession desk() {
        return desk;
    }

    /** Returns the session of the user who assigns tickets. */
    CrmSession head() {
        return head;
    }

    /** Runs the job that records missed deadlines; returns how many it has recorded. */
    long detectOverdue() {
        return staff.superAdmin().overdueDetection().run().records();
    }

    /** Returns the customer of all tickets. */
    CustomerId customer() {
        return customer;
    }

    /** Returns the number of people who handle tickets. */
    int size() {
        return people.size();
    }

    /** Returns the session of a person who handles tickets. */
    CrmSession person(String name) {
        CrmSession found = people.get(Text.matchKey(name));
        if (found == null) {
            throw new IllegalArgumentException("nobody is called " + name);
        }
        return found;
    }

    /** Returns the dictionary's value of a type. */
    String type(String label) {
        String found = types.get(Text.matchKey(label));
        if (found == null) {
            throw new IllegalArgumentException("there is no type " + label);
        }
        return found;
    }

    /** Returns the name of a type in the tickets. */
    String label(String type) {
        return labels.getOrDefault(type, type);
    }

    /** Returns the name of a type in the dictionary, in a language. */
    public String item(String type, Locale locale) {
        Entry entry = entries.get(type);
        return entry == null ? type : entry.item(locale);
    }

    private void prepare(Ticket ticket) {
        if (!types.containsKey(Text.matchKey(ticket.type()))) {
            int position = Math.min(labels.size() + 10, Entry.POSITION_MAX);
            learn(staff.superAdmin()
                    .dictionary()
                    .add(EntryType.SERVICE_TYPE, new EntryDraft(ticket.type(), ticket.type(), position)));
        }
        labels.putIfAbsent(type(ticket.type()), ticket.type());
        String person = ticket.person();
        if (person != null) {
            people.computeIfAbsent(
                    Text.matchKey(person),
                    key -> staff.hire(person, staff.unit(ticket.group()), Set.of(RoleCode.CUSTOMER_MANAGER)));
        }
    }

    private void learn(Entry entry) {
        know(entry.item(), entry.value());
        know(entry.itemZh(), entry.value());
        types.put(Text.matchKey(entry.value()), entry.value());
        entries.put(entry.value(), entry);
    }

    private void know(@Nullable String label, String value) {
        if (label != null) {
            types.putIfAbsent(Text.matchKey(label), value);
        }
    }
}
