package org.crmkit.testkit.visibility;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.crmkit.CrmSession;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.reporting.ReportsDesk;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.testkit.support.ContextCases;

/** Compares a user's reports with sums that are calculated here over the records that the user sees. */
public final class FigureCheck {

    /** A period that contains all data of the scan. */
    public static final ReportPeriod ALWAYS = ReportPeriod.years(2024, 2031, ZoneOffset.UTC);

    private final Ledger ledger;
    private final Sight sight;
    private final UserId reader;
    private final ReportsDesk reports;
    private final List<String> faults = new ArrayList<>();

    private FigureCheck(Ledger ledger, Sight sight, CrmSession session) {
        this.ledger = ledger;
        this.sight = sight;
        this.reader = session.userId();
        this.reports = session.reports();
    }

    /** Returns the errors in the reports of a user who may read reports. */
    static List<String> of(Ledger ledger, Sight sight, CrmSession session) {
        FigureCheck check = new FigureCheck(ledger, sight, session);
        ContextCases.of(ScanSource.class).forEach(each -> each.figures(check));
        return check.faults;
    }

    /** Counts the records that satisfy a condition. */
    public static <T> long count(List<T> rows, Predicate<T> condition) {
        return rows.stream().filter(condition).count();
    }

    /** Returns the reports of the reader. */
    public ReportsDesk reports() {
        return reports;
    }

    /** Returns all records of the tenant. */
    public Ledger ledger() {
        return ledger;
    }

    /** Returns the records of a type that the reader's reports may contain. */
    public <T> List<T> seen(Class<T> type) {
        return ledger.known(type)
                .filter(each -> sight.sees(reader, each, Sight.REPORTS))
                .map(each -> type.cast(each.whole()))
                .toList();
    }

    /** Remembers it as a fault if a report differs from the expected sum. */
    public void expect(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            faults.add(String.join(" ", Arrays.asList(what, "is", "" + actual, "instead of", "" + expected)));
        }
    }
}
