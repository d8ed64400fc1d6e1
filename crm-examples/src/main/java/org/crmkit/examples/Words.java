package org.crmkit.examples;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.crmkit.customer.CustomerEvent;
import org.crmkit.journal.CommandRefused;
import org.crmkit.journal.CrmEvent;
import org.crmkit.journal.JournalEntry;
import org.crmkit.sales.OpportunityEvent;
import org.crmkit.value.Money;
import org.jspecify.annotations.Nullable;

/** Says in words what the journal and the reports say in records. */
final class Words {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Company company;

    Words(Company company) {
        this.company = company;
    }

    /** Returns when something happened. */
    static String when(JournalEntry entry) {
        return MINUTE.format(entry.at());
    }

    /** Returns a number with its thousands apart. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Returns an amount, with decimal places only where they say something. */
    static String money(@Nullable Money money) {
        if (money == null) {
            return "no amount";
        }
        BigDecimal amount = money.amount();
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        return String.format(Locale.ROOT, whole ? "%,.0f" : "%,.2f", amount) + " " + money.currency();
    }

    /** Returns sums of several currencies. */
    static String money(List<Money> sums) {
        return sums.stream().map(Words::money).collect(Collectors.joining(" + "));
    }

    /** Returns who did it. */
    String who(JournalEntry entry) {
        return company.nameOf(entry.actor());
    }

    /** Returns what they did, as in "assigns it to Lin Mei". */
    String what(JournalEntry entry) {
        CrmEvent event = entry.event();
        if (event instanceof OpportunityEvent of) {
            return sales(of);
        }
        if (event instanceof CustomerEvent.Registered registered) {
            return "registers customer " + registered.number() + ", " + registered.name();
        }
        if (event instanceof CommandRefused refused) {
            return "is refused " + refused.command() + ": " + refused.code();
        }
        return event.type();
    }

    private String sales(OpportunityEvent event) {
        if (event instanceof OpportunityEvent.Opened opened) {
            return "opens it, expecting " + money(opened.draft().amount());
        }
        if (event instanceof OpportunityEvent.Assigned assigned) {
            return "assigns it to " + company.nameOf(assigned.assignee());
        }
        if (event instanceof OpportunityEvent.StageMoved moved) {
            return "moves it to " + company.stageName(moved.to()) + ", at " + moved.probabilityTo();
        }
        if (event instanceof OpportunityEvent.StepPlanned planned) {
            return "plans until " + planned.step().due() + ": " + planned.step().content();
        }
        if (event instanceof OpportunityEvent.ResultRecorded recorded) {
            return "records the result: " + recorded.to();
        }
        if (event instanceof OpportunityEvent.Won won) {
            return "wins it for " + money(won.amount());
        }
        if (event instanceof OpportunityEvent.Lost lost) {
            return "loses it: " + lost.reason();
        }
        return event.type();
    }
}
