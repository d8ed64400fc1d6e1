package org.crmkit.examples.quickstart.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.crmkit.customer.CustomerFilter;
import org.crmkit.examples.quickstart.output.Columns;
import org.crmkit.examples.quickstart.output.Elapsed;
import org.crmkit.examples.quickstart.output.Paper;
import org.crmkit.examples.quickstart.output.Words;
import org.crmkit.kernel.journal.JournalFilter;
import org.crmkit.kernel.value.Money;
import org.crmkit.reporting.sales.Cycle;
import org.crmkit.reporting.sales.MonthResult;
import org.crmkit.reporting.sales.SalesResult;

/** Prints the sales reports. */
final class Printout {

    private static final int TOP = 5;
    private static final int LAST = 8;

    private static final Pattern UUID = Pattern.compile("([0-9a-f]{8})-[0-9a-f-]{27}");

    private final Paper paper;
    private final Company company;
    private final JournalLines lines;

    Printout(Paper paper, Company company) {
        this.paper = paper;
        this.company = company;
        this.lines = new JournalLines(company);
    }

    /** Prints the story of one opportunity. */
    void story(Story story) {
        paper.heading("The story of one opportunity: " + story.opportunity().title());
        lines.of(story.chapters()).forEach(paper::line);
        paper.line();
        paper.line((story.madeCustomer() ? "The win made them customer " : "It was won with customer ")
                + story.customer().number() + ", looked after by "
                + company.nameOf(story.customer().manager()) + ".");
        paper.heading("Commands that were rejected");
        story.attempts().forEach(this::attempt);
    }

    /** Prints the reports. */
    void figures(Figures figures) {
        paper.heading("Funnel");
        funnel(figures);
        ratios(figures);
        paper.heading("Won by month");
        months(figures.byMonth());
        paper.heading("Top sellers");
        figures.byAgent().stream().limit(TOP).forEach(this::seller);
        if (figures.byOffice().size() > 1) {
            paper.heading("Results by office");
            figures.byOffice().forEach(this::seller);
        }
    }

    /**
     * Prints the opportunities that have expired, if there are any.
     *
     * @param recorded the number of expiries that the job has recorded
     */
    void expired(Figures figures, long recorded) {
        if (recorded == 0) {
            return;
        }
        paper.heading("Expired opportunities: the job has recorded " + Words.number(recorded));
        long most = figures.expired().get(0).count();
        figures.expired().stream()
                .limit(TOP)
                .forEach(each -> paper.line(Columns.left(each.assignee().realName(), 24)
                        + Columns.right(Words.number(each.count()), 7) + "  " + Paper.bar(each.count(), most)));
    }

    /** Prints the last entries of the journal. */
    void journal() {
        paper.heading("The last lines of the journal, the newest first");
        lines.of(company.superAdmin()
                        .journal()
                        .list(JournalFilter.ALL.newest(LAST))
                        .items())
                .forEach(paper::line);
    }

    /** Prints the totals. */
    void end(int deals, int commands, Elapsed elapsed) {
        paper.heading(String.format(
                Locale.ROOT,
                "%,d opportunities, %,d customers, %,d commands, %s",
                deals,
                company.superAdmin().customers().count(CustomerFilter.ALL),
                commands,
                elapsed));
    }

    private void attempt(Attempt attempt) {
        paper.line(attempt.who() + " " + attempt.what() + ":");
        paper.line("    " + attempt.kind());
        paragraph(attempt.message(Locale.ENGLISH));
        paragraph(attempt.message(Locale.SIMPLIFIED_CHINESE));
    }

    private void funnel(Figures figures) {
        List<Deal.Stage> stages = List.of(Deal.Stage.values());
        long most = stages.stream().mapToLong(figures::count).max().orElse(0);
        for (Deal.Stage stage : stages) {
            long count = figures.count(stage);
            String amounts = stage.equals(Deal.Stage.LOST) ? "" : Words.money(figures.amounts(stage));
            String suffix = amounts.isEmpty() || stage.equals(Deal.Stage.WON) ? amounts : amounts + " expected";
            paper.line(Columns.left(stage.label(), 12) + Columns.right(Words.number(count), 7) + "  "
                    + (Paper.bar(count, most) + "  " + suffix).stripTrailing());
        }
    }

    private void ratios(Figures figures) {
        paper.line();
        figures.funnel().winRate(2).ifPresent(rate -> paper.line("Win rate   " + rate + " %"));
        Cycle cycle = figures.funnel().cycleOrNull();
        if (cycle != null) {
            paper.line("Cycle      " + cycle.meanDays(1) + " days on average, from assigned to closed; "
                    + cycle.shortest().toDays() + " to " + cycle.longest().toDays());
        }
    }

    private void months(List<MonthResult> months) {
        long most = months.stream()
                .flatMap(each -> each.values().stream())
                .mapToLong(Printout::whole)
                .max()
                .orElse(0);
        for (MonthResult each : months) {
            long value = each.values().stream().mapToLong(Printout::whole).sum();
            if (each.won() > 0) {
                paper.line(each.month() + Columns.right(Words.number(each.won()), 12) + "  " + Paper.bar(value, most)
                        + "  " + Words.money(each.values()));
            }
        }
    }

    private void seller(SalesResult seller) {
        paper.line(Columns.left(seller.name(), 22)
                + Columns.right(Words.money(seller.values()), 16)
                + Columns.right(Words.number(seller.won()), 7) + " won"
                + Columns.right(Words.number(seller.lost()), 6) + " lost"
                + Columns.right(
                        seller.winRate(0).map(rate -> rate + " % win rate").orElse(""), 18));
    }

    private void paragraph(String text) {
        paper.paragraph(UUID.matcher(text).replaceAll("$1…"));
    }

    private static long whole(Money money) {
        return money.amount().longValue();
    }
}
