package org.crmkit.examples.quickstart.trade;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.access.RoleCode;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.OnDuplicate;
import org.crmkit.dictionary.EntryType;
import org.crmkit.examples.quickstart.replay.Deed;
import org.crmkit.examples.quickstart.replay.Staff;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.jspecify.annotations.Nullable;

/**
 * The employees of a folder of customers and orders as users of the CRM. An employee to whom others report has an org unit of
 * their own, which contains these others, and is a supervisor there. An employee who reports to nobody is an executive. Every
 * employee is a customer manager.
 */
public final class TradeHouse {

    private final TradeData data;
    private final Staff staff;
    private final Map<String, CrmSession> people = new LinkedHashMap<>();
    private final Map<UserId, CrmSession> atWork = new HashMap<>();
    private final Map<UserId, String> numbers = new HashMap<>();
    private final Map<String, CustomerId> customers = new HashMap<>();
    private final Map<CustomerId, String> keys = new HashMap<>();

    private TradeHouse(Crm crm, TradeData data) {
        this.data = data;
        this.staff = Staff.found(crm);
        hireAll();
        atWork.put(superAdmin().userId(), superAdmin());
        people.forEach((number, each) -> {
            atWork.put(each.userId(), each);
            numbers.put(each.userId(), number);
        });
    }

    /** Creates the tenant and adds the users, but no customers. */
    static TradeHouse found(Crm crm, TradeData data) {
        return new TradeHouse(crm, data);
    }

    /** Returns the commands that register the customers; each is registered by the user who will be the manager. */
    Stream<Deed> registrations(Instant at) {
        Map<String, CrmSession> managers = managers();
        return data.buyers().stream()
                .map(each -> new Deed(at, () -> register(each, Objects.requireNonNull(managers.get(each.key())))));
    }

    /** Returns the session of the user who may do everything, and who runs the feed and churn detection. */
    CrmSession superAdmin() {
        return staff.superAdmin();
    }

    /** Returns the session of the user who reads the reports: the first employee who reports to nobody. */
    CrmSession executive() {
        return data.employees().stream()
                .filter(each -> each.boss() == null)
                .findFirst()
                .map(each -> person(each.number()))
                .orElse(superAdmin());
    }

    /** Returns the session of an employee by the number in the file. */
    CrmSession person(String number) {
        return Objects.requireNonNull(people.get(number), number);
    }

    /** Returns the session of a user. */
    CrmSession person(UserId user) {
        return Objects.requireNonNull(atWork.get(user), user.toString());
    }

    /**
     * Returns an employee's number in the file, because names may be equal; null for the super admin, who is not in the file.
     */
    @Nullable
    String number(UserId user) {
        return numbers.get(user);
    }

    /** Returns the name of a user. */
    String nameOf(UserId user) {
        return staff.nameOf(user);
    }

    /** Returns a customer by the id in the file. */
    CustomerId customer(String key) {
        return Objects.requireNonNull(customers.get(key), key);
    }

    /** Returns the customer's id in the file. */
    String key(CustomerId customer) {
        return Objects.requireNonNull(keys.get(customer), customer.toString());
    }

    /** Returns the name of a level, in a language of the dictionary. */
    public String level(String value, Locale locale) {
        return superAdmin().dictionary().offered(EntryType.CUSTOMER_LEVEL).stream()
                .filter(each -> each.value().equals(value))
                .map(each -> each.item(locale))
                .findFirst()
                .orElse(value);
    }

    private void hireAll() {
        Map<String, TradeData.Employee> byNumber = new LinkedHashMap<>();
        data.employees().forEach(each -> byNumber.put(each.number(), each));
        Set<String> bosses = new HashSet<>();
        data.employees().stream()
                .map(TradeData.Employee::boss)
                .filter(Objects::nonNull)
                .forEach(bosses::add);
        Map<String, OrgUnitId> teams = new HashMap<>();
        for (TradeData.Employee each : data.employees()) {
            String team = bosses.contains(each.number()) ? each.number() : each.boss();
            people.put(each.number(), staff.hire(each.name(), team(team, byNumber, teams), roles(each, bosses)));
        }
    }

    /** Returns the org unit of an employee to whom others report; it lies in the unit of this employee's boss. */
    private OrgUnitId team(
            @Nullable String of, Map<String, TradeData.Employee> byNumber, Map<String, OrgUnitId> teams) {
        if (of == null) {
            return staff.headOffice();
        }
        OrgUnitId known = teams.get(of);
        if (known != null) {
            return known;
        }
        TradeData.Employee boss = Objects.requireNonNull(byNumber.get(of), of);
        OrgUnitId made = staff.unitBelow(
                team(boss.boss(), byNumber, teams), "Team of " + boss.name() + " (" + boss.number() + ")");
        teams.put(of, made);
        return made;
    }

    private static Set<RoleCode> roles(TradeData.Employee employee, Set<String> bosses) {
        Set<RoleCode> roles = new HashSet<>(Set.of(RoleCode.CUSTOMER_MANAGER));
        if (bosses.contains(employee.number())) {
            roles.add(RoleCode.SALES_SUPERVISOR);
        }
        if (employee.boss() == null) {
            roles.add(RoleCode.EXECUTIVE);
        }
        return roles;
    }

    /**
     * Returns the manager of each customer: the employee who sold them the most orders; if several did, the first in {@link
     * TradeData#employees}. A customer without orders gets the employee who has the fewest customers at that point.
     */
    private Map<String, CrmSession> managers() {
        Map<String, Map<String, Long>> sold = new HashMap<>();
        data.sales()
                .forEach(each -> sold.computeIfAbsent(each.buyer(), key -> new HashMap<>())
                        .merge(each.employee(), 1L, Long::sum));
        Map<String, CrmSession> managers = new HashMap<>();
        Map<String, Long> load = new HashMap<>();
        sold.forEach((buyer, counts) -> {
            String most = best(counts, Comparator.naturalOrder());
            load.merge(most, 1L, Long::sum);
            managers.put(buyer, person(most));
        });
        for (TradeData.Buyer each : data.buyers()) {
            if (!managers.containsKey(each.key())) {
                managers.put(each.key(), people.isEmpty() ? superAdmin() : person(leastLoaded(load)));
            }
        }
        return managers;
    }

    private String leastLoaded(Map<String, Long> load) {
        String least = best(load, Comparator.reverseOrder());
        load.merge(least, 1L, Long::sum);
        return least;
    }

    private String best(Map<String, Long> counts, Comparator<Long> order) {
        return people.keySet().stream()
                .reduce((one, other) ->
                        order.compare(counts.getOrDefault(other, 0L), counts.getOrDefault(one, 0L)) > 0 ? other : one)
                .orElseThrow();
    }

    private void register(TradeData.Buyer buyer, CrmSession manager) {
        CustomerId id = manager.customers()
                .register(buyer.draft(), buyer.contact(), OnDuplicate.createAnyway())
                .id();
        customers.put(buyer.key(), id);
        keys.put(id, buyer.key());
    }
}
