package org.crmkit.examples.quickstart.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.crmkit.examples.quickstart.page.chart.Chart;
import org.crmkit.examples.quickstart.page.chart.Panel;
import org.crmkit.examples.quickstart.page.text.Texts;
import org.crmkit.kernel.value.Money;

/** Draws the top sellers: a panel for each currency, with a bar for each seller who won something in it. */
final class SellerPanels {

    /** The maximum number of sellers drawn. */
    static final int MOST = 10;

    private final Texts texts;

    SellerPanels(Texts texts) {
        this.texts = texts;
    }

    /** Returns the panels. */
    List<Panel> of(TopSellers top) {
        return Currencies.of(top.sellers().stream()
                        .flatMap(each -> each.values().stream())
                        .filter(each -> each.amount().signum() > 0))
                .stream()
                .map(each -> panel(top.sellers(), each))
                .toList();
    }

    private Panel panel(List<TopSellers.Seller> sellers, Currency currency) {
        List<Row> all = new ArrayList<>();
        for (TopSellers.Seller seller : sellers) {
            seller.values().stream()
                    .filter(each ->
                            each.currency().equals(currency) && each.amount().signum() > 0)
                    .forEach(each -> all.add(new Row(seller, each)));
        }
        all.sort(Comparator.comparing((Row each) -> each.value().amount()).reversed());
        List<Row> rows = all.subList(0, Math.min(MOST, all.size()));
        boolean whole = rows.stream().allMatch(each -> Texts.isWhole(each.value()));
        String name = texts.currency(Money.zero(currency));
        Chart chart = Chart.bars(name);
        rows.forEach(each -> chart.place(each.seller().name(), tip(each, whole)));
        chart.series(
                texts.say("sellers.value"),
                rows.stream().map(each -> each.value().amount()).toList(),
                rows.stream().map(each -> shown(each, whole)).toList());
        String most = all.size() > MOST ? texts.say("sellers.most", MOST, texts.number(all.size())) : "";
        return new Panel(texts.say("sellers.caption", name), most, chart.done(), table(rows, whole));
    }

    private Panel.Table table(List<Row> rows, boolean whole) {
        return new Panel.Table(
                List.of(
                        texts.say("sellers.name"),
                        texts.say("sellers.value"),
                        texts.say("sellers.won"),
                        texts.say("sellers.lost"),
                        texts.say("sellers.win-rate")),
                rows.stream()
                        .map(each -> List.of(
                                each.seller().name(),
                                texts.money(each.value(), whole),
                                texts.number(each.seller().won()),
                                texts.number(each.seller().lost()),
                                texts.percent(each.seller().winRate(), 1)))
                        .toList());
    }

    private String shown(Row row, boolean whole) {
        return texts.say(
                "sellers.shown",
                texts.money(row.value(), whole),
                texts.percent(row.seller().winRate(), 0));
    }

    private List<String> tip(Row row, boolean whole) {
        return List.of(
                row.seller().name(),
                texts.money(row.value(), whole),
                texts.say(
                        "sellers.of-closed",
                        texts.number(row.seller().won()),
                        texts.say(
                                "opportunities",
                                row.seller().won() + row.seller().lost()),
                        texts.percent(row.seller().winRate(), 1)));
    }

    private record Row(TopSellers.Seller seller, Money value) {}
}
