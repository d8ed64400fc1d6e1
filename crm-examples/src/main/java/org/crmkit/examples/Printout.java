package org.crmkit.examples;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crmkit.customer.CustomerFilter;
import org.crmkit.insight.Cycle;
import org.crmkit.insight.MonthResult;
import org.crmkit.insight.SalesResult;
import org.crmkit.journal.JournalEntry;
import org.crmkit.journal.JournalQuery;
import org.crmkit.value.Money;

/** Tells on paper of at most 100 columns how business went. */
final class Printout {

    private static final int TEXT = 92;
    private static final int BAR = 32;
    private static final int TOP = 5;
    private static final int LAST = 8;
    private static final int WHO = 18;

    private static final Pattern UUID = Pattern.compile("([0-9a-f]{8})-[0-9a-f-]{27}");

    private final PrintStream out;
    private final Company company;
    private final Words words;

    Printout(PrintStream out, Company company) {
        this.out = out;
        this.company = company;
        this.words = new Words(company);
    }

    /** Tells what is about to be played. */
    static void opening(PrintStream out, PipelineData data, StoreKind store) {
        long people = data.team().stream()
                .flatMap(each -> Stream.of(each.agent(), each.manager()))
                .distinct()
                .count();
        out.println();
        out.println(String.format(
                Locale.ROOT,
                "Playing %,d opportunities of %d people from %s to %s on %s.",
                data.deals().size(),
                people,
                data.firstDay(),
                data.lastDay(),
                store.label()));
        out.flush();
    }

    /** Tells the story of one opportunity. */
    void story(Story story) {
        heading("The story of one opportunity: " + story.opportunity().title());
        story.chapters().forEach(this::line);
        out.println();
        out.println((story.madeCustomer() ? "  The win made them customer " : "  It was won with customer ")
                + story.customer().number() + ", looked after by "
                + company.nameOf(story.customer().manager()) + ".");
        heading("What was tried with it and refused");
        story.attempts().forEach(this::attempt);
    }

    /** Shows the figures. */
    void figures(Figures figures) {
        heading("Funnel");
        funnel(figures);
        ratios(figures);
        heading("Won by month");
        months(figures.byMonth());
        heading("Top sellers");
        figures.byAgent().stream().limit(TOP).forEach(this::seller);
    }

    /** Shows the last lines of the journal. */
    void journal() {
        heading("The last lines of the journal, the newest first");
        company.superAdmin().journal().list(JournalQuery.newest(LAST)).items().forEach(this::line);
    }

    /** Tells which lines did not go in. */
    void faults(List<Fault> faults) {
        if (!faults.isEmpty()) {
            heading(faults.size() == 1 ? "1 line was rejected" : Words.number(faults.size()) + " lines were rejected");
            faults.forEach(each -> out.println("  " + each));
        }
    }

    /** Tells how long it took. */
    void end(int deals, int commands, StoreKind store, Duration elapsed) {
        heading(String.format(
                Locale.ROOT,
                "%,d opportunities, %,d customers, %,d commands, %.1f s on %s",
                deals,
                company.superAdmin().customers().count(CustomerFilter.ALL),
                commands,
                elapsed.toMillis() / 1000.0,
                store.label()));
    }

    private void attempt(Attempt attempt) {
        out.println("  " + attempt.who() + " " + attempt.what() + ":");
        out.println("      " + attempt.kind());
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
            out.println("  " + Columns.left(stage.label(), 12) + Columns.right(Words.number(count), 7) + "  "
                    + (bar(count, most) + "  " + suffix).stripTrailing());
        }
    }

    private void ratios(Figures figures) {
        out.println();
        figures.funnel().winRate(2).ifPresent(rate -> out.println("  Win rate   " + rate + " %"));
        Cycle cycle = figures.funnel().cycleOrNull();
        if (cycle != null) {
            out.println("  Cycle      " + cycle.meanDays(1) + " days on average, from assigned to closed; "
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
                out.println("  " + each.month() + Columns.right(Words.number(each.won()), 12) + "  " + bar(value, most)
                        + "  " + Words.money(each.values()));
            }
        }
    }

    private void seller(SalesResult seller) {
        out.println("  " + Columns.left(seller.name(), 22)
                + Columns.right(Words.money(seller.values()), 16)
                + Columns.right(Words.number(seller.won()), 7) + " won"
                + Columns.right(Words.number(seller.lost()), 6) + " lost"
                + Columns.right(
                        seller.winRate(0).map(rate -> rate + " % win rate").orElse(""), 18));
    }

    private void line(JournalEntry entry) {
        out.println("  " + Words.when(entry) + "  " + Columns.left(words.who(entry), WHO) + " "
                + Columns.left(words.what(entry), TEXT - WHO - 19).stripTrailing());
    }

    private void paragraph(String text) {
        String readable = UUID.matcher(text).replaceAll("$1…");
        Columns.wrap(readable, TEXT - 6).forEach(each -> out.println("      " + each));
    }

    private void heading(String text) {
        out.println();
        out.println(text);
        out.println("─".repeat(Math.min(TEXT, Columns.width(text))));
    }

    private static long whole(Money money) {
        return money.amount().longValue();
    }

    private static String bar(long value, long most) {
        int filled = most == 0 ? 0 : (int) Math.ceil((double) value * BAR / most);
        return "█".repeat(filled) + " ".repeat(BAR - filled);
    }
}
