package org.crmkit.examples.quickstart.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.crmkit.examples.quickstart.page.chart.Chart;
import org.crmkit.examples.quickstart.page.chart.Panel;
import org.crmkit.examples.quickstart.page.text.Texts;
import org.jspecify.annotations.Nullable;

/** Draws the contribution: a column for each customer, the cumulative share, and the line at 80 %. */
final class ContributionPanels {

    /** The maximum number of customers drawn; with more of them a column would be narrower than a pixel. */
    static final int MOST = 1000;

    private static final BigDecimal LINE = BigDecimal.valueOf(80);
    private static final int EXACT = 10;

    private final Texts texts;

    ContributionPanels(Texts texts) {
        this.texts = texts;
    }

    /** Returns the panels. */
    List<Panel> of(ContributionCurve curve) {
        return Currencies.of(curve.customers().stream().map(ContributionCurve.Customer::total)).stream()
                .map(each -> panel(in(each, curve.customers())))
                .toList();
    }

    private static List<ContributionCurve.Customer> in(Currency currency, List<ContributionCurve.Customer> customers) {
        return customers.stream()
                .filter(each -> each.total().currency().equals(currency))
                .toList();
    }

    private Panel panel(List<ContributionCurve.Customer> all) {
        List<ContributionCurve.Customer> shown = all.subList(0, Math.min(MOST, all.size()));
        boolean whole = shown.stream().allMatch(each -> Texts.isWhole(each.total()));
        String currency = texts.currency(all.get(0).whole());
        Chart chart = Chart.curve(currency);
        shown.forEach(each -> chart.place(each.name(), tip(each, whole)));
        chart.series(
                texts.say("contribution.total"),
                shown.stream().map(each -> each.total().amount()).toList(),
                List.of());
        chart.series(
                texts.say("contribution.cumulative"),
                shown.stream().map(ContributionPanels::cumulative).toList(),
                List.of());
        chart.with("line", LINE.longValueExact()).with("lineLabel", texts.percent(LINE, 0));
        chart.with("percent", texts.say("percent", ""));
        chart.with("rank", texts.say("contribution.rank"));
        chart.with("reached", reached(all));
        return new Panel(texts.say("contribution.caption", currency), summary(all), chart.done(), table(shown, whole));
    }

    private Panel.Table table(List<ContributionCurve.Customer> customers, boolean whole) {
        return new Panel.Table(
                List.of(
                        texts.say("contribution.customer"),
                        texts.say("contribution.rank"),
                        texts.say("contribution.total"),
                        texts.say("contribution.share"),
                        texts.say("contribution.cumulative")),
                customers.stream()
                        .map(each -> List.of(
                                each.name(),
                                texts.number(each.rank()),
                                texts.money(each.total(), whole),
                                texts.percent(share(each), 1),
                                texts.percent(cumulative(each), 1)))
                        .toList());
    }

    private List<String> tip(ContributionCurve.Customer customer, boolean whole) {
        return List.of(
                texts.say("contribution.ranked", texts.number(customer.rank()), customer.name()),
                texts.money(customer.total(), whole),
                texts.say("contribution.of-whole", texts.percent(share(customer), 1)),
                texts.say("contribution.so-far", texts.percent(cumulative(customer), 1)));
    }

    private String summary(List<ContributionCurve.Customer> all) {
        List<String> sentences = new ArrayList<>();
        int reached = reached(all);
        if (reached >= 0) {
            sentences.add(texts.say(
                    "contribution.reached",
                    reached + 1,
                    texts.number(all.size()),
                    texts.percent(LINE, 0),
                    texts.money(all.get(0).whole())));
        }
        if (all.size() > MOST) {
            sentences.add(texts.say("contribution.most", texts.number(MOST), texts.number(all.size())));
        }
        return texts.sentences(sentences);
    }

    /** Returns the index of the customer with whom the cumulative share reaches the line, or -1. */
    private static int reached(List<ContributionCurve.Customer> all) {
        return IntStream.range(0, all.size())
                .filter(i -> {
                    BigDecimal share = cumulative(all.get(i));
                    return share != null && share.compareTo(LINE) >= 0;
                })
                .findFirst()
                .orElse(-1);
    }

    private static @Nullable BigDecimal share(ContributionCurve.Customer customer) {
        return percent(customer.total().amount(), customer.whole().amount());
    }

    private static @Nullable BigDecimal cumulative(ContributionCurve.Customer customer) {
        return percent(customer.cumulative().amount(), customer.whole().amount());
    }

    private static @Nullable BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0 ? null : part.movePointRight(2).divide(whole, EXACT, RoundingMode.HALF_UP);
    }
}
