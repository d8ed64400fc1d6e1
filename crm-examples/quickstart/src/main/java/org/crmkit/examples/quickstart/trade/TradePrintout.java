package org.crmkit.examples.quickstart.trade;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.LastOrder;
import org.crmkit.churn.Measure;
import org.crmkit.examples.quickstart.output.Columns;
import org.crmkit.examples.quickstart.output.Elapsed;
import org.crmkit.examples.quickstart.output.Paper;
import org.crmkit.examples.quickstart.output.Words;
import org.crmkit.reporting.churn.ManagerChurn;
import org.crmkit.reporting.customer.CompositionRow;
import org.crmkit.reporting.customer.Contribution;
import org.crmkit.reporting.customer.ContributionRow;
import org.crmkit.reporting.customer.CustomerDimension;

/** Prints the contribution of customers and the churn reports. */
final class TradePrintout {

    private static final int BARS = 200;
    private static final int TOP = 3;

    private final Paper paper;
    private final TradeFigures figures;

    TradePrintout(Paper paper, TradeFigures figures) {
        this.paper = paper;
        this.figures = figures;
    }

    /** Prints the contribution: a bar for each customer and the 80 % line, and then the totals year by year. */
    void contribution() {
        paper.heading("Contribution of each customer");
        Contribution report = figures.all().report();
        List<ContributionRow> rows = figures.all().rows();
        long most = rows.isEmpty() ? 0 : cents(rows.get(0));
        for (ContributionRow row : rows.subList(0, Math.min(BARS, rows.size()))) {
            paper.line(Columns.right(Words.number(row.rank()), 4) + "  " + Columns.left(name(row), 30) + " "
                    + Paper.bar(cents(row), most)
                    + Columns.right(amount(row.net().amount()), 13)
                    + Columns.right(percent(report.share(row, 1)), 8)
                    + Columns.right(percent(report.cumulativeShare(row, 1)), 8));
            if (row.rank() == report.vitalFew()) {
                paper.line("──── 80 % ".concat("─".repeat(Paper.TEXT - 10)));
            }
        }
        if (rows.size() > BARS) {
            paper.line("      and " + Words.number(rows.size() - BARS) + " more");
        }
        paper.line();
        total("All", figures.all());
        figures.years().forEach((year, ranking) -> {
            total(year.toString(), ranking);
            ranking.rows().stream()
                    .limit(TOP)
                    .forEach(row ->
                            paper.line(Columns.right(Words.number(row.rank()), 10) + "  " + Columns.left(name(row), 34)
                                    + Columns.right(amount(row.net().amount()), 14)));
        });
    }

    /** Prints what was sold of each type of products. */
    void sold() {
        paper.heading("Sales by type of product, net of returns");
        figures.sold()
                .forEach(each -> paper.line(Columns.left(each.value() == null ? "no type" : each.value(), 30)
                        + Columns.right(Words.money(each.net()), 20)));
    }

    /** Prints the composition of the active customers. */
    void composition() {
        paper.heading("Active customers by level, credit and satisfaction");
        figures.composition().forEach(this::composition);
    }

    /** Prints the cases that churn detection opened, and what the managers did about them. */
    void watch() {
        paper.heading("Churn detection as of " + figures.asOf() + ": "
                + Words.number(figures.watch().customers()) + " customers looked at, "
                + Words.number(figures.watch().opened()) + " cases opened");
        figures.cases().forEach(this::churnCase);
    }

    /** Prints the number of customers lost and recovered. */
    void churn() {
        paper.heading("Churn from " + figures.churn().period().from() + " to "
                + figures.churn().period().until().minusDays(1));
        paper.line(Words.number(figures.churn().overall().activeAtStart()) + " active at the start, "
                + Words.number(figures.churn().overall().opened()) + " warned of, "
                + Words.number(figures.churn().overall().confirmed()) + " lost, "
                + Words.number(figures.churn().overall().recovered()) + " recovered; loss rate "
                + percent(figures.churn().overall().lossRate(2)) + ", recovery rate "
                + percent(figures.churn().overall().recoveryRate(1)));
        paper.line();
        figures.churn().byManager().forEach(this::manager);
    }

    /** Prints the totals. */
    void end(int orders, int customers, int commands, Elapsed elapsed) {
        paper.heading(String.format(
                Locale.ROOT,
                "%,d orders, %,d customers, %,d churn cases, %,d commands, %s",
                orders,
                customers,
                figures.cases().size(),
                commands,
                elapsed));
    }

    private void total(String label, TradeFigures.Ranking ranking) {
        Contribution report = ranking.report();
        paper.line(Columns.left(label, 6) + Columns.right(amount(report.net().amount()), 14) + " "
                + report.net().currency() + " net, " + amount(report.gross().amount()) + " gross, of "
                + Words.number(report.customers()) + " customers; "
                + Words.number(report.vitalFew()) + " make 80 %");
    }

    private void composition(CustomerDimension by, List<CompositionRow> rows) {
        for (CompositionRow row : rows) {
            paper.line(
                    Columns.left(Words.word(by), 14) + Columns.left(row.value() == null ? "not said" : row.value(), 20)
                            + Columns.right(Words.number(row.count()), 7) + "  " + Paper.bar(row.count(), row.whole())
                            + Columns.right(percent(row.share(1)), 10));
        }
    }

    private void churnCase(ChurnCase each) {
        LastOrder last = each.lastOrder();
        String key = figures.house().key(each.customer());
        paper.line(Columns.left(key, 8)
                + Columns.left(
                        last == null ? "never ordered" : "last order " + last.externalId() + " of " + last.date(), 42)
                + Columns.left(Words.word(each.state()), 12)
                + figures.house().nameOf(each.manager()));
        for (Measure measure : each.measures()) {
            paper.paragraph(figures.house().nameOf(measure.by()) + " defers it: " + measure.text());
        }
        if (each.reason() != null) {
            paper.paragraph("Given up: " + each.reason());
        }
        if (each.recoveredAt() != null) {
            paper.paragraph("Ordered again after churn detection");
        }
    }

    private void manager(ManagerChurn each) {
        paper.line(Columns.left(each.name(), 24)
                + Columns.right(Words.number(each.result().activeAtStart()), 6) + " active at the start"
                + Columns.right(Words.number(each.result().opened()), 6) + " warned of"
                + Columns.right(Words.number(each.result().confirmed()), 6) + " lost"
                + Columns.right(Words.number(each.result().recovered()), 6) + " recovered");
    }

    private String name(ContributionRow row) {
        return Columns.left(figures.house().key(row.customer()), 6) + " " + row.name();
    }

    private static String amount(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }

    private static String percent(Optional<BigDecimal> share) {
        return share.map(each -> each + " %").orElse("–");
    }

    private static long cents(ContributionRow row) {
        return row.net().amount().movePointRight(2).longValue();
    }
}
