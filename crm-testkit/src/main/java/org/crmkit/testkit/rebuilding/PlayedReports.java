package org.crmkit.testkit.rebuilding;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Paging;
import org.crmkit.reporting.ReportsDesk;
import org.crmkit.reporting.churn.ChurnReportFilter;
import org.crmkit.reporting.churn.LossFilter;
import org.crmkit.reporting.customer.ActivityFilter;
import org.crmkit.reporting.customer.ContributionQuery;
import org.crmkit.reporting.customer.PurchaseReportFilter;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.sales.CustomerSalesFilter;
import org.crmkit.reporting.sales.SalesReportFilter;

/**
 * The results of every report, found by reflection. Each is asked for with every constant of its enums, and for a period that contains
 * everything. A report with an input that is not known here is an error.
 */
final class PlayedReports {

    private static final ReportPeriod PERIOD = ReportPeriod.years(2020, 2040, ZoneOffset.UTC);

    private static final Currency EURO = Currency.getInstance("EUR");

    private static final Map<Class<?>, Object> INPUTS = Map.of(
            ReportPeriod.class, PERIOD,
            SalesReportFilter.class, SalesReportFilter.of(PERIOD),
            ChurnReportFilter.class, ChurnReportFilter.of(PERIOD),
            LossFilter.class, LossFilter.of(ChurnReportFilter.of(PERIOD)),
            ActivityFilter.class, ActivityFilter.of(PERIOD),
            ContributionQuery.class, ContributionQuery.highest(PERIOD, EURO, Paging.MAX_SIZE),
            CustomerSalesFilter.class, new CustomerSalesFilter(SalesReportFilter.of(PERIOD), EURO),
            PurchaseReportFilter.class, new PurchaseReportFilter(LocalDate.of(2040, 12, 31), EURO));

    private static final List<Function<ReportsDesk, Object>> DESKS =
            List.of(ReportsDesk::sales, ReportsDesk::customers, ReportsDesk::service, ReportsDesk::churn);

    private PlayedReports() {}

    /** Returns the result of each report, by its name and its inputs. */
    static Map<String, Object> of(ReportsDesk reports) {
        Map<String, Object> results = new TreeMap<>();
        for (Function<ReportsDesk, Object> each : DESKS) {
            Object desk = each.apply(reports);
            Arrays.stream(desk.getClass().getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                    .sorted(Comparator.comparing(Method::getName))
                    .forEach(method -> play(desk, method, results));
        }
        return results;
    }

    private static void play(Object desk, Method method, Map<String, Object> results) {
        for (List<Object> inputs : inputs(method)) {
            String name = desk.getClass().getSimpleName() + "." + method.getName() + inputs;
            try {
                results.put(name, method.invoke(desk, inputs.toArray()));
            } catch (InvocationTargetException | IllegalAccessException failed) {
                throw new IllegalStateException(name, failed);
            }
        }
    }

    private static List<List<Object>> inputs(Method method) {
        List<List<Object>> all = List.of(List.of());
        for (Type type : method.getGenericParameterTypes()) {
            List<List<Object>> longer = new ArrayList<>();
            for (List<Object> some : all) {
                for (Object choice : choices(type)) {
                    List<Object> more = new ArrayList<>(some);
                    more.add(choice);
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all;
    }

    private static List<?> choices(Type type) {
        if (type instanceof ParameterizedType query && query.getRawType() == ListQuery.class) {
            Object filter = input(query.getActualTypeArguments()[0]);
            return Arrays.stream(((Class<?>) query.getActualTypeArguments()[1]).getEnumConstants())
                    .map(sort -> query(filter, sort))
                    .toList();
        }
        Object[] constants = type instanceof Class<?> each ? each.getEnumConstants() : null;
        return constants == null ? List.of(input(type)) : List.of(constants);
    }

    @SuppressWarnings("unchecked") // the type of the sort fields is known as a class only
    private static <S extends Enum<S>> ListQuery<?, ?> query(Object filter, Object sort) {
        return ListQuery.by(filter, (S) sort, Direction.DESCENDING, Paging.MAX_SIZE);
    }

    private static Object input(Type type) {
        Object input = type instanceof Class<?> each ? INPUTS.get(each) : null;
        if (input == null) {
            throw new IllegalStateException("no input of type " + type);
        }
        return input;
    }
}
