package org.crmkit.examples.quickstart.trade;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.LastOrder;
import org.crmkit.churn.Measure;
import org.crmkit.reporting.churn.ChurnResult;
import org.crmkit.reporting.churn.Loss;
import org.crmkit.reporting.customer.CompositionRow;
import org.crmkit.reporting.customer.Contribution;
import org.crmkit.trade.feed.FeedResult;

/** The reports on customers and orders as JSON. Customers and employees are named by their ids in the file. */
public final class TradeJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final TradeFigures figures;

    public TradeJson(TradeFigures figures) {
        this.figures = figures;
    }

    /** Adds the reports and the results of the feeds. */
    public void addTo(ObjectNode root, Map<String, FeedResult> fed) {
        ObjectNode feed = root.putObject("feed");
        fed.forEach((what, report) -> feed.putObject(what)
                .put("inserted", report.inserted())
                .put("updated", report.updated())
                .put("unchanged", report.unchanged())
                .put("rejected", report.rejected()));
        ObjectNode contribution = root.putObject("contribution");
        contribution.set("all", ranking(figures.all()));
        figures.years().forEach((year, ranking) -> contribution.set(year.toString(), ranking(ranking)));
        ObjectNode composition = root.putObject("composition");
        figures.composition()
                .forEach((by, rows) -> composition.set(by.name().toLowerCase(Locale.ROOT), composition(rows)));
        root.set("churnDetection", churnDetection());
        root.set("churn", churn());
    }

    private ObjectNode ranking(TradeFigures.Ranking ranking) {
        Contribution report = ranking.report();
        ObjectNode node = JSON.objectNode()
                .put("customers", report.customers())
                .put("vitalFew", report.vitalFew())
                .put("gross", report.gross().amount())
                .put("net", report.net().amount());
        ObjectNode rows = node.putObject("byCustomer");
        ranking.rows()
                .forEach(row -> rows.putObject(figures.house().key(row.customer()))
                        .put("rank", row.rank())
                        .put("name", row.name())
                        .put("gross", row.gross().amount())
                        .put("net", row.net().amount())
                        .put("share", report.share(row, 2).orElse(null))
                        .put("cumulative", row.cumulative().amount())
                        .put("cumulativeShare", report.cumulativeShare(row, 2).orElse(null)));
        return node;
    }

    private static ObjectNode composition(List<CompositionRow> rows) {
        ObjectNode node = JSON.objectNode();
        rows.forEach(row -> node.putObject(row.value() == null ? "" : row.value())
                .put("count", row.count())
                .put("share", row.share(2).orElse(null)));
        return node;
    }

    private ObjectNode churnDetection() {
        ObjectNode node = JSON.objectNode()
                .put("asOf", figures.asOf().toString())
                .put("customers", figures.watch().customers())
                .put("opened", figures.watch().opened());
        ObjectNode cases = node.putObject("cases");
        figures.cases().forEach(each -> cases.set(figures.house().key(each.customer()), churnCase(each)));
        return node;
    }

    private ObjectNode churnCase(ChurnCase each) {
        LastOrder last = each.lastOrder();
        ObjectNode node = JSON.objectNode()
                .put("employee", figures.house().number(each.manager()))
                .put("manager", figures.house().nameOf(each.manager()))
                .put("lastOrder", last == null ? null : last.externalId())
                .put("lastDay", last == null ? null : last.date().toString())
                .put("state", each.state().name())
                .put("reason", each.reason());
        ArrayNode measures = node.putArray("measures");
        each.measures().stream().map(Measure::text).forEach(measures::add);
        return node;
    }

    private ObjectNode churn() {
        ObjectNode node = result(figures.churn().overall());
        node.put("from", figures.churn().period().from().toString());
        node.put("until", figures.churn().period().until().toString());
        ArrayNode managers = node.putArray("byManager");
        figures.churn()
                .byManager()
                .forEach(each -> managers.add(JSON.objectNode()
                        .put("employee", figures.house().number(each.manager()))
                        .put("name", each.name())
                        .setAll(result(each.result()))));
        ObjectNode losses = node.putObject("losses");
        for (Loss each : figures.losses()) {
            losses.put(figures.house().key(each.customer()), each.reason());
        }
        return node;
    }

    private static ObjectNode result(ChurnResult result) {
        return JSON.objectNode()
                .put("activeAtStart", result.activeAtStart())
                .put("opened", result.opened())
                .put("confirmed", result.confirmed())
                .put("recovered", result.recovered())
                .put("lossRate", result.lossRate(2).orElse(null))
                .put("recoveryRate", result.recoveryRate(2).orElse(null));
    }
}
