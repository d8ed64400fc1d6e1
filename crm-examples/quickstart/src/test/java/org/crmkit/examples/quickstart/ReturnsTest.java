package org.crmkit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.crmkit.examples.quickstart.options.StoreKind;
import org.crmkit.examples.quickstart.trade.ShopMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A month of a shop with returns, credits, postage and discounts: nothing is rejected, and the contribution is that of plain SQL. */
class ReturnsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = StoreKind.class,
            names = {"MEMORY", "H2"})
    void addUpToTheCentAsInPlainSql(StoreKind store) throws IOException, SQLException {
        ShopMonth month = ShopMonth.generated();
        month.files().writeTo(folder);
        Map<String, BigDecimal> net = net("customer_id");

        JsonNode figures = figures(store);

        assertThat(figures.get("rejected")).isEmpty();
        JsonNode feed = figures.get("feed").get("orders");
        assertThat(feed.get("inserted").asInt()).isEqualTo(month.orders()).isGreaterThan(700);
        assertThat(feed.get("rejected").asInt()).isZero();
        JsonNode all = figures.get("contribution").get("all");
        assertThat(all.get("net").decimalValue())
                .isEqualByComparingTo(net("1").values().iterator().next());
        Map<String, BigDecimal> found = new TreeMap<>();
        JsonNode customers = all.get("byCustomer");
        customers
                .fieldNames()
                .forEachRemaining(each -> found.put(
                        each, customers.get(each).get("net").decimalValue().setScale(2)));
        assertThat(found).isEqualTo(net).hasSize(40);
    }

    @Test
    void areManyAndOfEveryKind() throws IOException, SQLException {
        ShopMonth.generated().files().writeTo(folder);
        assertThat(count("quantity < 0 and o.returned_order_id is not null")).isGreaterThan(50);
        assertThat(count("quantity < 0 and o.returned_order_id is null")).isGreaterThan(50);
        assertThat(count("o.returned_order_id like 'OLD-%'")).isPositive();
        assertThat(count("d.label = 'Postage'")).isGreaterThan(100);
        assertThat(count("product_id is null and unit_price < 0")).isGreaterThan(50);
        assertThat(count("exists (select 1 from (" + rows("order_details") + ") t where t.order_id = d.order_id"
                        + " and t.product_id = d.product_id group by t.product_id having count(*) > 1)"))
                .isGreaterThan(50);
    }

    private JsonNode figures(StoreKind store) throws IOException {
        Path json = folder.resolve(store.option() + ".json");
        QuickstartRun run =
                QuickstartRun.of("--data", folder.toString(), "--store", store.option(), "--json", json.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return new ObjectMapper().readTree(json.toFile());
    }

    /** The files as H2 reads them, without any code of the quickstart. */
    private Map<String, BigDecimal> net(String by) throws SQLException {
        Map<String, BigDecimal> net = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select " + by + ", round(sum(cast(quantity as numeric(16, 4))"
                                + " * cast(unit_price as numeric(18, 6)) * (1 - cast(discount as numeric(5, 4)))), 2)"
                                + joined() + " group by " + by)) {
            while (rows.next()) {
                net.put(rows.getString(1), rows.getBigDecimal(2).setScale(2));
            }
        }
        return net;
    }

    private long count(String condition) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select count(*)" + joined() + " where " + condition)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private String joined() {
        return " from (" + rows("orders") + ") o join (" + rows("order_details") + ") d on d.order_id = o.order_id";
    }

    private String rows(String file) {
        return "select * from csvread('" + folder.resolve(file + ".csv") + "', null, 'charset=UTF-8')";
    }
}
