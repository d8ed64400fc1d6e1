package org.crmkit.examples.quickstart.page;

import java.util.List;
import org.crmkit.examples.quickstart.page.chart.Panel;
import org.crmkit.examples.quickstart.page.text.Texts;

/**
 * A section, ready to be drawn.
 *
 * @param key the key of its texts and of its id on the page
 * @param panels its charts; a chart that has nothing to say is left out
 */
record Drawing(String key, List<Panel> panels) {

    Drawing {
        panels = panels.stream().filter(each -> !each.isEmpty()).toList();
    }

    /** Draws a section. */
    static Drawing of(Section section, Texts texts) {
        if (section instanceof FunnelChart funnel) {
            return new Drawing("funnel", new FunnelPanels(texts).of(funnel));
        }
        if (section instanceof Forecast forecast) {
            return new Drawing("forecast", new ForecastPanels(texts).of(forecast));
        }
        if (section instanceof WonByMonth won) {
            return new Drawing("won", new MonthPanels(texts).of(won));
        }
        if (section instanceof TopSellers sellers) {
            return new Drawing("sellers", new SellerPanels(texts).of(sellers));
        }
        if (section instanceof Amounts amounts) {
            String key = amounts.by() == Amounts.By.UNIT ? "units" : "products";
            return new Drawing(key, new AmountPanels(texts, key).of(amounts));
        }
        if (section instanceof ExpiredOpportunities expired) {
            return new Drawing("expired", new ExpiryPanels(texts).of(expired));
        }
        if (section instanceof KeptLevels levels) {
            return new Drawing("levels", new ServicePanels(texts).levels(levels));
        }
        if (section instanceof ChurnChart churn) {
            return new Drawing("churn", new ChurnPanels(texts).of(churn));
        }
        if (section instanceof RfmGrid grid) {
            return new Drawing("rfm", new RfmPanels(texts).of(grid));
        }
        if (section instanceof ContributionCurve curve) {
            return new Drawing("contribution", new ContributionPanels(texts).of(curve));
        }
        if (section instanceof Composition composition) {
            return new Drawing("composition", new CompositionPanels(texts).of(composition));
        }
        if (section instanceof ServiceTimes times) {
            return new Drawing("service", new ServicePanels(texts).of(times));
        }
        throw new IllegalArgumentException(section.toString());
    }

    /** Returns whether there is nothing to draw. */
    boolean isEmpty() {
        return panels.isEmpty();
    }
}
