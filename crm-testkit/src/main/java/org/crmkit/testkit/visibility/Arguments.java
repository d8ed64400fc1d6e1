package org.crmkit.testkit.visibility;

import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
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
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import org.crmkit.access.BuiltInRoles;
import org.crmkit.access.Role;
import org.crmkit.access.RoleCode;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.interaction.SubjectKind;
import org.crmkit.customer.timeline.TimelineKind;
import org.crmkit.dictionary.EntryType;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.job.JobListener;
import org.crmkit.kernel.query.Cursor;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.value.Id;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Percent;
import org.crmkit.kernel.value.Rating;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.sales.OpportunityId;
import org.crmkit.testkit.input.ResolvedTypes;
import org.crmkit.testkit.visibility.Desks.DeskMethod;
import org.crmkit.testkit.world.SettableClock;
import org.crmkit.trade.order.Order;
import org.jspecify.annotations.Nullable;

/**
 * Draws the arguments of a desk method, by their types alone: ids of both tenants and unknown ids, filters with one or two
 * conditions, pages, and forms full of marked texts. Queries use texts of both tenants. Commands get new texts.
 */
final class Arguments {

    private static final Currency EURO = Currency.getInstance("EUR");
    private static final int TRIES = 5;
    private static final int SIZE_MAX = 40;

    private final SplittableRandom random;
    private final SettableClock clock;
    private final List<Cursor> cursors = new ArrayList<>();
    private final Map<Class<?>, Supplier<Object>> plain;
    private Tenancy here;
    private Tenancy there;
    private boolean asks;

    /**
     * A tenant from which arguments are drawn.
     *
     * @param office the users of the tenant
     * @param ledger the records of the tenant
     */
    record Tenancy(ScanOffice office, Ledger ledger) {}

    Arguments(SplittableRandom random, SettableClock clock, Tenancy here, Tenancy there) {
        this.random = random;
        this.clock = clock;
        this.here = here;
        this.there = there;
        this.plain = Map.ofEntries(
                Map.entry(String.class, this::text),
                Map.entry(UUID.class, () -> ((Id) id(one(List.of(CustomerId.class, OpportunityId.class)))).value()),
                Map.entry(boolean.class, random::nextBoolean),
                Map.entry(int.class, () -> 1 + random.nextInt(SIZE_MAX)),
                Map.entry(long.class, () -> (long) random.nextInt(SIZE_MAX)),
                Map.entry(BigDecimal.class, () -> new BigDecimal(random.nextInt(SIZE_MAX))),
                Map.entry(Instant.class, () -> today().atStartOfDay().toInstant(ZoneOffset.UTC)),
                Map.entry(LocalDate.class, this::today),
                Map.entry(ZoneId.class, () -> ZoneOffset.UTC),
                Map.entry(Currency.class, () -> EURO),
                Map.entry(ReportPeriod.class, () -> ReportPeriod.years(2026, 2030, ZoneOffset.UTC)),
                Map.entry(Money.class, () -> Money.of("" + random.nextInt(SIZE_MAX), "EUR")),
                Map.entry(Percent.class, () -> Percent.of(random.nextInt(101))),
                Map.entry(Rating.class, () -> Rating.of(1 + random.nextInt(5))),
                Map.entry(
                        EntryType.class,
                        () -> one(List.of(EntryType.REGION, EntryType.SERVICE_TYPE, EntryType.OPPORTUNITY_SOURCE))),
                Map.entry(SubjectKind.class, () -> one(List.of(SubjectKind.OPPORTUNITY, SubjectKind.SERVICE_REQUEST))),
                Map.entry(TimelineKind.class, () -> one(List.of(TimelineKind.OPPORTUNITY, TimelineKind.ORDER))),
                Map.entry(
                        RoleCode.class,
                        () -> one(BuiltInRoles.all().stream()
                                .map(Role::code)
                                .filter(each -> !each.equals(RoleCode.SUPER_ADMIN))
                                .toList())),
                Map.entry(JobListener.class, () -> (JobListener<?>) soFar -> true));
    }

    /** Remembers a cursor that a user received, so that other users will try it. */
    void learn(Cursor cursor) {
        cursors.add(cursor);
    }

    /** Draws the arguments of a method; null if the drawn values cannot be passed. */
    @Nullable
    Object @Nullable [] of(DeskMethod called, Tenancy own, Tenancy other) {
        here = own;
        there = other;
        asks = called.reads();
        List<Type> types = called.types();
        List<Boolean> nullable = called.nullables();
        for (int tried = 0; tried < TRIES; tried++) {
            try {
                @Nullable Object[] drawn = new Object[types.size()];
                for (int each = 0; each < drawn.length; each++) {
                    drawn[each] = nullable.get(each) && random.nextInt(3) > 0 ? null : draw(types.get(each));
                }
                return drawn;
            } catch (InvalidInputException refused) {
                // another attempt may succeed
            }
        }
        return null;
    }

    private @Nullable Object draw(Type type) {
        if (type instanceof ParameterizedType generic) {
            return drawGeneric(generic);
        }
        Class<?> wanted = MethodType.methodType((Class<?>) type).unwrap().returnType();
        Supplier<Object> known = plain.get(wanted);
        if (known != null) {
            return known.get();
        }
        if (Id.class.isAssignableFrom(wanted) && wanted.isRecord()) {
            return id(wanted);
        }
        if (wanted == Cursor.class) {
            return cursors.isEmpty() ? null : one(cursors);
        }
        if (wanted.isEnum()) {
            return one(Arrays.asList(wanted.getEnumConstants()));
        }
        if (wanted.getSimpleName().endsWith("Number")) {
            return number(wanted);
        }
        if (wanted.isRecord()) {
            return make(wanted, wanted);
        }
        throw new AssertionError("the scan cannot make a " + type + ": teach it in " + Arguments.class.getName());
    }

    private Object drawGeneric(ParameterizedType generic) {
        Class<?> raw = (Class<?>) generic.getRawType();
        Type element = generic.getActualTypeArguments()[0];
        if (raw == Paging.class) {
            return page((Class<?>) element);
        }
        if (raw.isRecord()) {
            return make(raw, generic);
        }
        List<@Nullable Object> many = new ArrayList<>();
        for (int each = random.nextInt(3); each >= 0; each--) {
            many.add(draw(element));
        }
        if (raw == Set.class) {
            return new LinkedHashSet<>(many);
        }
        if (raw.isAssignableFrom(List.class)) {
            return many;
        }
        throw new AssertionError("the scan cannot make a " + generic);
    }

    /** A query does not allow every sort of a page. A rejected page is drawn again. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // the sort is known as a class only
    private Paging<?> page(Class<?> sort) {
        Enum field = (Enum) one(Arrays.asList(sort.getEnumConstants()));
        return Paging.by(field, one(List.of(Direction.values())), 1 + random.nextInt(SIZE_MAX));
    }

    private Object make(Class<?> type, Type generic) {
        RecordComponent[] components = type.getRecordComponents();
        boolean filter = type.getSimpleName().endsWith("Filter");
        Class<?>[] types = new Class<?>[components.length];
        @Nullable Object[] values = new Object[components.length];
        for (int each = 0; each < components.length; each++) {
            types[each] = components[each].getType();
            boolean leftOut = isNullable(components[each].getAnnotatedType()) && isLeftOut(filter, components.length);
            values[each] = leftOut ? null : draw(ResolvedTypes.ofComponent(components[each].getGenericType(), generic));
        }
        return make(type, types, values);
    }

    /** Half of a form is filled in. A filter has about one criterion, however many there are: more of them would find nothing. */
    private boolean isLeftOut(boolean filter, int components) {
        return filter ? random.nextInt(Math.max(8, components)) > 0 : random.nextBoolean();
    }

    private static Object make(Class<?> type, Class<?>[] types, @Nullable Object... values) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof InvalidInputException invalid) {
                throw invalid;
            }
            throw new AssertionError("the scan cannot make a " + type, refused.getCause());
        } catch (InstantiationException | IllegalAccessException | NoSuchMethodException fault) {
            throw new LinkageError("the scan cannot make a " + type, fault);
        }
    }

    private Object id(Class<?> type) {
        int where = random.nextInt(20);
        List<Id> known = (where < 15 ? here : there).ledger().ids(type);
        return where == 19 || known.isEmpty() ? nobody(type) : one(known);
    }

    /** Returns an id of a type that belongs to no record. */
    Object nobody(Class<?> type) {
        UUID none = new UUID(0x0190_FFFF_FFFF_7000L, 0x8000_0000_0000_0000L | random.nextInt(1000));
        return make(type, new Class<?>[] {UUID.class}, none);
    }

    private Object number(Class<?> type) {
        String prefix =
                Map.of("ServiceNumber", "FW", "OpportunityNumber", "XS").getOrDefault(type.getSimpleName(), "KH");
        String day = prefix + clock.instant().toString().substring(0, 10).replace("-", "");
        return make(type, new Class<?>[] {String.class}, day + "000" + (1 + random.nextInt(9)));
    }

    private String text() {
        if (!asks) {
            return here.office().text("Text");
        }
        List<String> orders = known().ledger().records(Order.class).stream()
                .map(Order::externalId)
                .toList();
        if (random.nextBoolean() && !orders.isEmpty()) {
            return one(orders);
        }
        List<String> texts = known().ledger().texts();
        return texts.isEmpty() ? "none" : one(texts);
    }

    private Tenancy known() {
        return random.nextInt(4) > 0 ? here : there;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(random.nextInt(-300, 300));
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }
}
