package org.crmkit.testkit.input;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crmkit.OutboxPolicy;
import org.crmkit.access.RoleCode;
import org.crmkit.churn.detection.ChurnPolicy;
import org.crmkit.customer.CustomerNumber;
import org.crmkit.customer.interaction.InteractionPolicy;
import org.crmkit.customer.interaction.SubjectKind;
import org.crmkit.customer.timeline.TimelineKind;
import org.crmkit.dictionary.EntryType;
import org.crmkit.kernel.job.JobListener;
import org.crmkit.kernel.query.Cursor;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.value.CurrencyCode;
import org.crmkit.kernel.value.DecimalText;
import org.crmkit.kernel.value.Percent;
import org.crmkit.kernel.value.Rating;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.sales.OpportunityNumber;
import org.crmkit.service.ServiceNumber;
import org.crmkit.service.ServicePolicies;
import org.crmkit.service.level.WeeklyCalendar;
import org.crmkit.service.level.WorkingCalendar;
import org.crmkit.service.level.WorkingHours;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.feed.FeedListener;
import org.jspecify.annotations.Nullable;

/** A valid value of each type that a desk accepts, which refers to nothing in any tenant. */
final class InputSamples {

    private static final UUID UNKNOWN = UUID.fromString("01890000-0000-7000-8000-00000000dead");

    private static final Map<Class<?>, Supplier<Object>> KNOWN = Map.ofEntries(
            Map.entry(String.class, () -> "x"),
            Map.entry(int.class, () -> 1),
            Map.entry(Integer.class, () -> 1),
            Map.entry(long.class, () -> 0L),
            Map.entry(boolean.class, () -> false),
            Map.entry(Boolean.class, () -> false),
            Map.entry(UUID.class, () -> UNKNOWN),
            Map.entry(BigDecimal.class, () -> BigDecimal.ONE),
            Map.entry(Currency.class, () -> Currency.getInstance("EUR")),
            Map.entry(ZoneId.class, () -> ZoneOffset.UTC),
            Map.entry(Instant.class, () -> World.BEGINNING),
            Map.entry(Comparable.class, () -> World.BEGINNING),
            Map.entry(LocalDate.class, () -> LocalDate.of(2027, 1, 20)),
            Map.entry(Percent.class, () -> Percent.of(40)),
            Map.entry(Rating.class, () -> Rating.of(3)),
            Map.entry(EntryType.class, () -> EntryType.REGION),
            Map.entry(TimelineKind.class, () -> TimelineKind.INTERACTION),
            Map.entry(SubjectKind.class, () -> SubjectKind.OPPORTUNITY),
            Map.entry(RoleCode.class, () -> RoleCode.EXECUTIVE),
            Map.entry(CustomerNumber.class, () -> new CustomerNumber("KH202701129999")),
            Map.entry(OpportunityNumber.class, () -> new OpportunityNumber("XS202701129999")),
            Map.entry(ServiceNumber.class, () -> new ServiceNumber("FW202701129999")),
            Map.entry(ReportPeriod.class, () -> ReportPeriod.years(2027, 2027, ZoneOffset.UTC)),
            Map.entry(Cursor.class, () -> new Cursor("AT", Direction.ASCENDING, World.BEGINNING, UNKNOWN)),
            Map.entry(Duration.class, () -> Duration.ofMinutes(1)),
            Map.entry(InteractionPolicy.class, InteractionPolicy::standard),
            Map.entry(WeeklyCalendar.class, () -> WeeklyCalendar.weekdays(ZoneOffset.UTC, WorkingHours.of(9, 17))),
            Map.entry(WorkingCalendar.class, () -> (WorkingCalendar) Instant::plus),
            Map.entry(ServicePolicies.class, ServicePolicies::standard),
            Map.entry(ChurnPolicy.class, ChurnPolicy::standard),
            Map.entry(OutboxPolicy.class, OutboxPolicy::standard),
            Map.entry(JobListener.class, () -> (JobListener<?>) soFar -> false),
            Map.entry(FeedListener.class, FeedListener::silent));

    private InputSamples() {}

    /** Returns a valid value. A cursor, which belongs to a list, is left out. */
    static Object of(Type type) {
        Class<?> raw = ResolvedTypes.raw(type);
        Supplier<Object> known = KNOWN.get(raw);
        if (known != null) {
            return known.get();
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        if (type instanceof ParameterizedType many && !raw.isRecord()) {
            Object one = of(many.getActualTypeArguments()[0]);
            return raw == Set.class ? Set.of(one) : raw == List.class ? List.of(one) : Stream.of(one);
        }
        if (!raw.isRecord()) {
            throw new AssertionError("no sample of " + type);
        }
        List<@Nullable Object> parts = new ArrayList<>();
        for (RecordComponent each : raw.getRecordComponents()) {
            boolean isNothing = each.getType() == Cursor.class || InputPlaces.isAboutTheInput(each);
            parts.add(isNothing ? null : component(each, type));
        }
        return InputPlaces.construct(raw, parts);
    }

    /** A text that its constraint requires to be a number or a currency is a valid one. */
    private static Object component(RecordComponent component, Type type) {
        if (component.isAnnotationPresent(CurrencyCode.class)) {
            return "EUR";
        }
        return component.isAnnotationPresent(DecimalText.class)
                ? "1"
                : of(ResolvedTypes.ofComponent(component.getGenericType(), type));
    }

    /** Returns many different values in a set or a list. */
    static Object many(Class<?> collection, Type item, int count) {
        List<Object> items = IntStream.range(0, count)
                .mapToObj(each -> different(ResolvedTypes.raw(item), each))
                .toList();
        return collection == Set.class ? new LinkedHashSet<>(items) : items;
    }

    private static Object different(Class<?> item, int number) {
        if (item == String.class) {
            return "x" + number;
        }
        if (item == LocalDate.class) {
            return LocalDate.of(2027, 1, 20).plusDays(number);
        }
        if (item == RoleCode.class) {
            return new RoleCode("role-" + number);
        }
        if (item == TimelineKind.class) {
            return new TimelineKind("X" + number);
        }
        boolean isId = item.isRecord()
                && Arrays.stream(item.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toList()
                        .equals(List.of(UUID.class));
        return isId ? InputPlaces.construct(item, List.of(new UUID(0x7000, number))) : of(item);
    }
}
