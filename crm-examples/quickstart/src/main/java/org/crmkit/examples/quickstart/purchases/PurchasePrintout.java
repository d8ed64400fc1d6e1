package org.crmkit.examples.quickstart.purchases;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.crmkit.bgnbd.BgNbd;
import org.crmkit.bgnbd.BgNbdFit;
import org.crmkit.examples.quickstart.output.Columns;
import org.crmkit.examples.quickstart.output.Elapsed;
import org.crmkit.examples.quickstart.output.Paper;
import org.crmkit.examples.quickstart.output.Words;
import org.crmkit.reporting.customer.Contribution;
import org.jspecify.annotations.Nullable;

/** Prints the predictions of the BG/NBD model. */
final class PurchasePrintout {

    /** The weeks for which the expected purchases of a new customer are printed. */
    static final List<Integer> WEEKS = List.of(3, 32, 78);

    private static final int CUSTOMERS = 12;

    /** Customers who bought again at least this many times are printed as one group. */
    private static final long MANY = 7;

    private final Paper paper;

    PurchasePrintout(Paper paper) {
        this.paper = paper;
    }

    /**
     * Prints the model and its predictions.
     *
     * @param figures the predictions; null if there were too few purchases to fit a model
     */
    void figures(LocalDate asOf, @Nullable PurchaseFigures figures) {
        paper.heading("BG/NBD model of the purchases until " + asOf);
        if (figures == null) {
            paper.line("There is too little to make a model of.");
            return;
        }
        model(figures.fit());
        groups(figures);
        customers(figures);
        watch(figures);
    }

    /** Prints the contribution of all customers. */
    void contribution(Contribution report) {
        paper.line();
        paper.line(String.format(
                Locale.ROOT,
                "%,d customers brought %s; %,d of them make 80 %%.",
                report.customers(),
                Words.money(report.net()),
                report.vitalFew()));
    }

    /** Prints the totals. */
    void end(PurchaseData data, int commands, Elapsed elapsed) {
        paper.heading(String.format(
                Locale.ROOT,
                "%,d purchases, %,d customers, %,d commands, %s",
                data.purchases().size(),
                data.customers().size(),
                commands,
                elapsed));
    }

    private void model(BgNbdFit fit) {
        BgNbd model = fit.model();
        paper.line(String.format(
                Locale.ROOT,
                "r %.3f   α %.3f   a %.3f   b %.3f   log-likelihood %.2f   %,d customers",
                model.r(),
                model.alpha(),
                model.a(),
                model.b(),
                fit.logLikelihood(),
                fit.customers()));
        paper.line();
        for (int weeks : WEEKS) {
            paper.line(String.format(
                    Locale.ROOT,
                    "A new customer is expected to come back %.4f times within %d weeks.",
                    model.expectedPurchases(weeks),
                    weeks));
        }
    }

    /** Prints the predictions grouped by the number of times the customers have bought again. */
    private void groups(PurchaseFigures figures) {
        boolean compared = figures.compared();
        paper.heading(String.format(Locale.ROOT, "What is expected in the next %.2f weeks", figures.weeks()));
        paper.line("came back   customers   P(alive)   expected of each" + (compared ? "   bought" : ""));
        figures.byRepeats().forEach((repeats, of) -> {
            if (repeats < MANY) {
                group(repeats.toString(), of, compared);
            }
        });
        List<PurchaseFigures.Outlook> many = figures.customers().stream()
                .filter(each -> each.repeats() >= MANY)
                .toList();
        if (!many.isEmpty()) {
            group(MANY + " or more", many, compared);
        }
        group("all", figures.customers(), compared);
    }

    private void customers(PurchaseFigures figures) {
        boolean compared = figures.compared();
        paper.heading("Some customers");
        paper.line("customer   came back   last in week   of weeks   R-F-M   P(alive)   expected"
                + (compared ? "   bought" : ""));
        figures.customers().stream().limit(CUSTOMERS).forEach(each -> customer(each, compared));
    }

    private void watch(PurchaseFigures figures) {
        paper.line();
        paper.line(String.format(
                Locale.ROOT,
                "Churn detection with this model opened cases for %,d customers%s",
                figures.warned(),
                figures.compared()
                        ? String.format(Locale.ROOT, "; %,d of them bought again:", figures.recovered())
                        : ":"));
        paper.line(String.format(
                Locale.ROOT,
                "those with P(alive) below %.2f, and those who bought on one day only, after six months.",
                PurchasePart.THRESHOLD));
    }

    private void group(String label, List<PurchaseFigures.Outlook> of, boolean compared) {
        paper.line(Columns.right(label, 9)
                + Columns.right(Words.number(of.size()), 12)
                + Columns.right(number(mean(of, PurchaseFigures.Outlook::alive)), 11)
                + Columns.right(number(mean(of, PurchaseFigures.Outlook::expected)), 19)
                + (compared ? Columns.right(number(mean(of, PurchaseFigures.Outlook::actual)), 9) : ""));
    }

    private void customer(PurchaseFigures.Outlook each, boolean compared) {
        String score = each.score().recency() + "-" + each.score().frequency() + "-"
                + each.score().monetary();
        paper.line(Columns.left(each.key(), 8)
                + Columns.right(Words.number(each.repeats()), 12)
                + Columns.right(
                        String.format(
                                Locale.ROOT, "%.2f", each.outlook().counts().recency()),
                        15)
                + Columns.right(
                        String.format(
                                Locale.ROOT, "%.2f", each.outlook().counts().age()),
                        11)
                + Columns.right(score, 8)
                + Columns.right(number(each.alive()), 11)
                + Columns.right(number(each.expected()), 11)
                + (compared ? Columns.right(Words.number(each.actual()), 9) : ""));
    }

    private static double mean(List<PurchaseFigures.Outlook> of, ToDoubleFunction<PurchaseFigures.Outlook> figure) {
        return of.stream().mapToDouble(figure).average().orElse(0);
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }
}
