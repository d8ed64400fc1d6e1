package org.crmkit.examples.quickstart.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.crmkit.access.OrgUnit;
import org.crmkit.access.User;
import org.crmkit.customer.Customer;
import org.crmkit.examples.quickstart.csv.Complaint;
import org.crmkit.examples.quickstart.csv.Fault;
import org.crmkit.examples.quickstart.csv.Folder;
import org.crmkit.examples.quickstart.csv.RejectedKeys;
import org.crmkit.examples.quickstart.csv.Row;
import org.crmkit.examples.quickstart.csv.Strays;
import org.crmkit.examples.quickstart.csv.Table;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Text;
import org.jspecify.annotations.Nullable;

/** Reads the four files of a folder. Valid rows are imported; invalid rows are reported with line, column and reason. */
public final class PipelineReader {

    public static final String PIPELINE = "sales_pipeline.csv";
    public static final String TEAMS = "sales_teams.csv";
    public static final String ACCOUNTS = "accounts.csv";
    public static final String PRODUCTS = "products.csv";

    static final String CURRENCY = "USD";
    private static final int NUMBER_MAX = 64;
    private static final int PRODUCT_MAX = 90;

    private static final List<Strays.DateColumn<Deal>> DATES = List.of(
            new Strays.DateColumn<>("engage_date", Deal::engaged), new Strays.DateColumn<>("close_date", Deal::closed));

    private final Folder folder;
    private final List<Fault> faults = new ArrayList<>();
    private final RejectedKeys rejected = new RejectedKeys();
    private final Map<String, TeamMember> team = new HashMap<>();
    private final Map<String, String> offices = new HashMap<>();
    private final Map<String, Product> products = new HashMap<>();
    private final Map<String, String> accounts = new HashMap<>();
    private final Set<String> numbers = new HashSet<>();

    private PipelineReader(Folder folder) {
        this.folder = folder;
    }

    /** Reads a folder; throws a {@link Complaint} if a file does not exist or has other columns. */
    public static PipelineData read(Folder folder) {
        return new PipelineReader(folder).read();
    }

    private PipelineData read() {
        List<TeamMember> members = new ArrayList<>();
        each(TEAMS, List.of("sales_agent", "manager", "regional_office"), row -> members.add(member(row)));
        each(PRODUCTS, List.of("product", "series", "sales_price"), this::product);
        each(
                ACCOUNTS,
                List.of(
                        "account",
                        "sector",
                        "year_established",
                        "revenue",
                        "employees",
                        "office_location",
                        "subsidiary_of"),
                this::account);
        Map<Deal, Row> deals = new LinkedHashMap<>();
        each(
                PIPELINE,
                List.of(
                        "opportunity_id",
                        "sales_agent",
                        "product",
                        "account",
                        "deal_stage",
                        "engage_date",
                        "close_date",
                        "close_value"),
                row -> deals.put(deal(row), row));
        Strays.remove(deals, DATES, faults::add);
        faults.sort(Fault.ORDER);
        return new PipelineData(members, List.copyOf(deals.keySet()), faults);
    }

    private void each(String file, List<String> columns, Consumer<Row> taker) {
        Table.read(folder, file, columns, faults::add, rejected).each(taker);
    }

    private TeamMember member(Row row) {
        String agent = row.text("sales_agent", User.REAL_NAME_MAX);
        String manager = row.text("manager", User.REAL_NAME_MAX);
        String office = row.text("regional_office", OrgUnit.NAME_MAX);
        if (team.containsKey(key(agent))) {
            throw row.wrong("sales_agent", agent + " is in the teams already");
        }
        requireOneOffice(row, "sales_agent", agent, office);
        requireOneOffice(row, "manager", manager, office);
        offices.put(key(agent), key(office));
        offices.put(key(manager), key(office));
        TeamMember member = new TeamMember(agent, manager, office);
        team.put(key(agent), member);
        return member;
    }

    private void requireOneOffice(Row row, String column, String person, String office) {
        if (!offices.getOrDefault(key(person), key(office)).equals(key(office))) {
            throw row.wrong(column, person + " is in another regional office already");
        }
    }

    private void product(Row row) {
        String name = row.text("product", PRODUCT_MAX);
        Money price = row.money("sales_price", CURRENCY).orElseThrow(() -> row.wrong("sales_price", "is missing"));
        if (products.putIfAbsent(productKey(name), new Product(name, price)) != null) {
            throw row.wrong("product", name + " is in the price list already");
        }
    }

    private void account(Row row) {
        String name = row.text("account", Customer.NAME_MAX);
        if (accounts.putIfAbsent(key(name), name) != null) {
            throw row.wrong("account", name + " is among the accounts already");
        }
    }

    private Deal deal(Row row) {
        String number = row.text("opportunity_id", NUMBER_MAX);
        TeamMember agent = known(row, "sales_agent", team, key(row.text("sales_agent", User.REAL_NAME_MAX)));
        Product product = known(row, "product", products, productKey(row.text("product", PRODUCT_MAX)));
        String account = row.optional("account", Customer.NAME_MAX)
                .map(name -> known(row, "account", accounts, key(name)))
                .orElse(null);
        Deal.Stage stage = stage(row, account);
        LocalDate engaged = row.date("engage_date").orElse(null);
        LocalDate closed = row.date("close_date").orElse(null);
        requireDates(row, stage, engaged, closed);
        Money value = row.money("close_value", CURRENCY).orElse(null);
        requireValue(row, stage, value);
        if (!numbers.add(number)) {
            throw row.wrong("opportunity_id", number + " is there already");
        }
        return new Deal(row.line(), number, agent, product, account, stage, engaged, closed, value);
    }

    private static Deal.Stage stage(Row row, @Nullable String account) {
        String label = row.text("deal_stage", NUMBER_MAX);
        Deal.Stage stage =
                Deal.Stage.labelled(label).orElseThrow(() -> row.wrong("deal_stage", "there is no stage " + label));
        if (stage.equals(Deal.Stage.WON) && account == null) {
            throw row.wrong("account", "is missing, although it is won");
        }
        return stage;
    }

    private static void requireDates(
            Row row, Deal.Stage stage, @Nullable LocalDate engaged, @Nullable LocalDate closed) {
        if (engaged == null && !stage.equals(Deal.Stage.PROSPECTING)) {
            throw row.wrong("engage_date", "is missing");
        }
        if (stage.isClosed() != (closed != null)) {
            throw row.wrong("close_date", closed == null ? "is missing" : "is given, although it is still open");
        }
        if (engaged != null && closed != null && closed.isBefore(engaged)) {
            throw row.wrong("close_date", closed + " is before it was engaged");
        }
    }

    private static void requireValue(Row row, Deal.Stage stage, @Nullable Money value) {
        if (stage.equals(Deal.Stage.WON) && value == null) {
            throw row.wrong("close_value", "is missing");
        }
        if (!stage.isClosed() && value != null) {
            throw row.wrong("close_value", "is given, although it is still open");
        }
    }

    private <T> T known(Row row, String column, Map<String, T> all, String key) {
        T found = all.get(key);
        if (found == null) {
            throw rejected.missing(row, column, row.text(column, Integer.MAX_VALUE));
        }
        return found;
    }

    private static String key(String name) {
        return Text.matchKey(name);
    }

    /** The pipeline writes GTXPro where the price list has GTX Pro, so the key ignores spaces. */
    private static String productKey(String name) {
        return Text.matchKey(name).replace(" ", "");
    }
}
