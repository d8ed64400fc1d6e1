package org.crmkit.examples.quickstart;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.crmkit.examples.quickstart.csv.Fault;
import org.crmkit.examples.quickstart.incidents.ServiceReport;
import org.crmkit.examples.quickstart.output.Elapsed;
import org.crmkit.examples.quickstart.pipeline.Deal;
import org.crmkit.examples.quickstart.pipeline.Figures;
import org.crmkit.examples.quickstart.purchases.PurchaseFigures;
import org.crmkit.examples.quickstart.purchases.PurchaseJson;
import org.crmkit.examples.quickstart.trade.TradeJson;
import org.crmkit.examples.quickstart.trade.TradePart;
import org.crmkit.kernel.value.Money;
import org.crmkit.reporting.customer.Contribution;
import org.crmkit.reporting.sales.CustomerSales;
import org.crmkit.reporting.sales.Cycle;
import org.crmkit.reporting.sales.MonthResult;
import org.crmkit.reporting.sales.SalesResult;
import org.crmkit.reporting.service.Percentiles;
import org.jspecify.annotations.Nullable;

/** The reports as JSON. The bytes are the same on every store, except for the block {@code elapsed}. */
final class JsonFigures {

    private static final BigDecimal MILLIS_A_SECOND = BigDecimal.valueOf(1000);
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode root = JSON.objectNode();

    /** Adds the sales reports. */
    void sales(Figures figures) {
        root.set("counts", counts(figures));
        root.set("wonValue", value(figures.amounts(Deal.Stage.WON)));
        root.set("winRate", JSON.numberNode(figures.funnel().winRate(2).orElse(null)));
        root.set("cycleDays", cycle(figures));
        root.set("wonByMonth", months(figures));
        root.set("byAgent", agents(figures));
        root.set("byAccount", accounts(figures));
    }

    /** Adds the service reports. */
    void service(ServiceReport report) {
        ObjectNode types = root.putObject("byType");
        report.byType().forEach((type, result) -> types.put(type, result.created()));
        ObjectNode hours = root.putObject("hoursToHandle");
        Percentiles spread = report.overall().toHandle();
        hours.put("median", spread == null ? null : ServiceReport.hours(spread.median(), 3));
        hours.put("p90", spread == null ? null : ServiceReport.hours(spread.p90(), 3));
        root.put("reopened", report.overall().returned());
        root.put("open", report.overall().open());
        root.put("archived", report.overall().archived());
    }

    /** Adds the contribution of customers and the churn reports. */
    void trade(TradePart part) {
        new TradeJson(part.figures()).addTo(root, part.fed());
    }

    /** Adds the expected purchases. */
    void purchases(LocalDate asOf, @Nullable PurchaseFigures figures, Contribution contribution) {
        root.putObject("contribution")
                .putObject("all")
                .put("customers", contribution.customers())
                .put("vitalFew", contribution.vitalFew())
                .put("net", contribution.net().amount());
        new PurchaseJson(asOf, figures).addTo(root);
    }

    /** Returns the JSON text, with the rejected lines. */
    String text(List<Fault> faults, int commands, Elapsed elapsed) {
        root.set("rejected", rejected(faults));
        root.set("elapsed", elapsed(commands, elapsed));
        return print(root);
    }

    private static ObjectNode counts(Figures figures) {
        ObjectNode counts = JSON.objectNode();
        for (Deal.Stage each : List.of(Deal.Stage.WON, Deal.Stage.LOST, Deal.Stage.ENGAGING, Deal.Stage.PROSPECTING)) {
            counts.put(each.label(), figures.count(each));
        }
        return counts;
    }

    private static ObjectNode cycle(Figures figures) {
        ObjectNode days = JSON.objectNode();
        Cycle cycle = figures.funnel().cycleOrNull();
        if (cycle != null) {
            days.put("min", cycle.shortest().toDays());
            days.put("max", cycle.longest().toDays());
            days.put("mean", cycle.meanDays(3));
        }
        return days;
    }

    private static ObjectNode months(Figures figures) {
        ObjectNode months = JSON.objectNode();
        for (MonthResult each : figures.byMonth()) {
            if (each.won() > 0) {
                months.set(each.month().toString(), value(each.values()));
            }
        }
        return months;
    }

    private static ObjectNode agents(Figures figures) {
        ObjectNode agents = JSON.objectNode();
        for (SalesResult each : figures.byAgent()) {
            ObjectNode agent = agents.putObject(each.name());
            agent.put("won", each.won());
            agent.put("lost", each.lost());
            agent.set("value", value(each.values()));
        }
        return agents;
    }

    private static ObjectNode accounts(Figures figures) {
        ObjectNode accounts = JSON.objectNode();
        for (CustomerSales each : figures.byAccount()) {
            ObjectNode account = accounts.putObject(each.name());
            account.put("won", each.won());
            account.set("value", value(List.of(each.amount())));
        }
        return accounts;
    }

    private static ArrayNode rejected(List<Fault> faults) {
        ArrayNode rejected = JSON.arrayNode();
        faults.stream()
                .sorted(Fault.ORDER)
                .forEach(each -> rejected.addObject()
                        .put("file", each.file())
                        .put("line", each.line())
                        .put("column", each.column())
                        .put("reason", each.reason()));
        return rejected;
    }

    private static ObjectNode elapsed(int commands, Elapsed elapsed) {
        BigDecimal seconds =
                BigDecimal.valueOf(elapsed.time().toMillis()).divide(MILLIS_A_SECOND, 3, RoundingMode.HALF_UP);
        return JSON.objectNode()
                .put("store", elapsed.store().option())
                .put("commands", commands)
                .put("seconds", seconds);
    }

    /** Supports one currency only; whole amounts are written without decimal places. */
    private static JsonNode value(List<Money> amounts) {
        BigDecimal sum = amounts.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return JSON.numberNode(sum.stripTrailingZeros().scale() <= 0 ? sum.setScale(0, RoundingMode.UNNECESSARY) : sum);
    }

    private static String print(ObjectNode root) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(root) + "\n";
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
