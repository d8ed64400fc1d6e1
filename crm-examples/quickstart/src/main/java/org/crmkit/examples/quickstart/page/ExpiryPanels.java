package org.crmkit.examples.quickstart.page;

import java.math.BigDecimal;
import java.util.List;
import org.crmkit.examples.quickstart.page.chart.Chart;
import org.crmkit.examples.quickstart.page.chart.Panel;
import org.crmkit.examples.quickstart.page.text.Texts;

/** Draws the expired opportunities: a bar for each seller who has any. */
final class ExpiryPanels {

    /** The maximum number of sellers drawn. */
    static final int MOST = 10;

    private final Texts texts;

    ExpiryPanels(Texts texts) {
        this.texts = texts;
    }

    /** Returns the panel. */
    List<Panel> of(ExpiredOpportunities expired) {
        List<ExpiredOpportunities.Seller> all = expired.sellers();
        List<ExpiredOpportunities.Seller> rows = all.subList(0, Math.min(MOST, all.size()));
        Chart chart = Chart.bars(texts.say("expired.count"));
        rows.forEach(each -> chart.place(each.name(), List.of(each.name(), of(each))));
        chart.series(
                texts.say("expired.count"),
                rows.stream().map(each -> BigDecimal.valueOf(each.expired())).toList(),
                rows.stream().map(each -> texts.number(each.expired())).toList());
        long total =
                all.stream().mapToLong(ExpiredOpportunities.Seller::expired).sum();
        String read = texts.say("expired.read", texts.say("opportunities", total));
        String most = texts.say("expired.most", MOST, texts.number(all.size()));
        return List.of(new Panel(
                texts.say("expired.caption"),
                all.size() > MOST ? texts.sentences(List.of(read, most)) : read,
                chart.done(),
                table(rows)));
    }

    private Panel.Table table(List<ExpiredOpportunities.Seller> rows) {
        return new Panel.Table(
                List.of(texts.say("expired.name"), texts.say("expired.count"), texts.say("expired.open")),
                rows.stream()
                        .map(each -> List.of(each.name(), texts.number(each.expired()), texts.number(each.open())))
                        .toList());
    }

    private String of(ExpiredOpportunities.Seller seller) {
        return texts.say("expired.of", texts.number(seller.expired()), texts.say("opportunities", seller.open()));
    }
}
