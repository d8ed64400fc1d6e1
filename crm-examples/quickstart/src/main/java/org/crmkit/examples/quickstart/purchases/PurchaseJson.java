package org.crmkit.examples.quickstart.purchases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.crmkit.bgnbd.BgNbd;
import org.crmkit.bgnbd.BgNbdFit;
import org.crmkit.bgnbd.PurchaseCounts;
import org.jspecify.annotations.Nullable;

/** The predictions of the BG/NBD model as JSON. A customer is named by the id in the file. */
public final class PurchaseJson {

    /** More decimal places have no meaning and may differ between processors. */
    private static final int PLACES = 4;

    private final LocalDate asOf;
    private final @Nullable PurchaseFigures figures;

    public PurchaseJson(LocalDate asOf, @Nullable PurchaseFigures figures) {
        this.asOf = asOf;
        this.figures = figures;
    }

    /** Adds the predictions. */
    public void addTo(ObjectNode root) {
        ObjectNode node = root.putObject("bgnbd").put("asOf", asOf.toString());
        if (figures == null) {
            node.putNull("parameters");
        } else {
            add(node, figures);
        }
    }

    private static void add(ObjectNode node, PurchaseFigures figures) {
        BgNbdFit fit = figures.fit();
        BgNbd model = fit.model();
        node.putObject("parameters")
                .put("r", rounded(model.r()))
                .put("alpha", rounded(model.alpha()))
                .put("a", rounded(model.a()))
                .put("b", rounded(model.b()));
        node.put("logLikelihood", rounded(fit.logLikelihood()));
        node.put("customers", fit.customers());
        ObjectNode expected = node.putObject("newCustomer");
        for (int weeks : PurchasePrintout.WEEKS) {
            expected.put(Integer.toString(weeks), rounded(model.expectedPurchases(weeks)));
        }
        node.put("weeks", rounded(figures.weeks()));
        node.put("warned", figures.warned());
        if (figures.compared()) {
            node.put("recovered", figures.recovered());
        }
        ObjectNode customers = node.putObject("byCustomer");
        figures.customers().forEach(each -> customer(customers.putObject(each.key()), each, figures.compared()));
    }

    private static void customer(ObjectNode node, PurchaseFigures.Outlook each, boolean compared) {
        PurchaseCounts counts = each.outlook().counts();
        node.put("repeats", counts.repeats())
                .put("recency", rounded(counts.recency()))
                .put("age", rounded(counts.age()))
                .put("total", each.score().purchases().total().amount())
                .put("recencyScore", each.score().recency())
                .put("frequencyScore", each.score().frequency())
                .put("monetaryScore", each.score().monetary())
                .put("alive", rounded(each.alive()))
                .put("expected", rounded(each.expected()));
        if (compared) {
            node.put("bought", each.actual());
        }
    }

    private static BigDecimal rounded(double figure) {
        return BigDecimal.valueOf(figure).setScale(PLACES, RoundingMode.HALF_UP);
    }
}
