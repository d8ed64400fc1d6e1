package org.crmkit.examples.quickstart.worked;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.access.RoleCode;
import org.crmkit.access.UserDraft;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerId;
import org.crmkit.examples.quickstart.replay.DataClock;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.value.Money;
import org.crmkit.persistence.inmemory.InMemoryStore;
import org.crmkit.reporting.period.ReportPeriod;

/** A small company in memory, used by the worked examples of docs/model/reporting.md: a customer manager and her supervisor. */
abstract class WorkedHouse {

    static final Currency USD = Currency.getInstance("USD");
    static final ReportPeriod YEAR = ReportPeriod.years(2025, 2025, ZoneOffset.UTC);

    final CrmSession root;
    final CrmSession boss;
    final CrmSession lin;

    private final DataClock clock =
            new DataClock(LocalDate.of(2024, 6, 1).atStartOfDay().toInstant(ZoneOffset.UTC));
    private final List<String> lines = new ArrayList<>();

    WorkedHouse() {
        Crm crm =
                Crm.builder(InMemoryStore.create()).tenant("acme").clock(clock).build();
        root = crm.as(crm.createTenant("Acme", "root", "Ada Root"));
        OrgUnitId acme = root.access().currentUser().unit();
        boss = crm.as(root.access()
                .createUser(new UserDraft("wang", "Wang Lei", acme, RoleCode.SALES_SUPERVISOR))
                .id());
        lin = crm.as(root.access()
                .createUser(new UserDraft("lin", "Lin Mei", acme, RoleCode.CUSTOMER_MANAGER))
                .id());
    }

    /** Returns the lines of the example. */
    final List<String> lines() {
        return List.copyOf(lines);
    }

    final CustomerId customer(String name) {
        return lin.customers().register(new CustomerDraft(name)).id();
    }

    final void at(LocalDate day, int hour) {
        clock.set(day.atTime(LocalTime.MIDNIGHT).toInstant(ZoneOffset.UTC).plus(Duration.ofHours(hour)));
    }

    final void line(String format, Object... figures) {
        lines.add(String.format(Locale.ROOT, format, figures).stripTrailing());
    }

    static String text(Optional<?> figure) {
        return figure.map(Object::toString).orElse("absent");
    }

    static String money(List<Money> sums) {
        return sums.isEmpty() ? "–" : sums.stream().map(Money::toString).collect(Collectors.joining(" + "));
    }
}
