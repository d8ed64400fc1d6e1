package org.crmkit.testkit.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.TypeVariable;
import java.time.Period;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.interaction.InteractionPolicy;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.value.Id;
import org.crmkit.sales.OpportunitySort;
import org.crmkit.service.ServicePolicies;
import org.crmkit.testkit.input.InputPlaces.Outcome;
import org.crmkit.testkit.input.InputPlaces.Place;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Null as input, as from a host without compiler checks: the rejection reports every missing value. */
public interface NullInputContract extends Contract {

    /** The values for primitive parameters, which cannot be null. */
    Map<Class<?>, Object> NUMBERS = Map.of(int.class, 1, long.class, 0L, boolean.class, false);

    /** Sets in a form for which null is documented to mean empty. */
    Set<String> NONE = Set.of("roles", "tags", "attendees");

    /**
     * Optional where another component supplies the value: a prospect who is an existing customer already has a name.
     */
    Set<String> SAID_OTHERWISE = Set.of("customerName");

    /** The values of the other arguments, where {@link InputSamples} has no sample. */
    Map<Class<?>, Object> ANY = Map.of(
            String.class,
            "1",
            Period.class,
            Period.ofMonths(6),
            Paging.class,
            Paging.by(OpportunitySort.TITLE, Direction.ASCENDING, 1),
            Id.class,
            new CustomerId(new UUID(0, 7)),
            Comparable.class,
            "x",
            Set.class,
            Set.of());

    private static Stream<Method> methods(Class<?> type) {
        return InputPlaces.methods(type).stream();
    }

    private static List<Object> desks(CrmSession session) {
        return DeskPath.all().stream().map(each -> each.open(session)).toList();
    }

    private static List<String> required(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(NullInputContract::isRequired)
                .map(Parameter::getName)
                .toList();
    }

    private static boolean isRequired(Parameter parameter) {
        return !parameter.getType().isPrimitive()
                && !parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    @SuppressWarnings("NullAway") // passing null is its purpose
    private static Object call(Object desk, Method method) {
        try {
            return method.invoke(
                    desk,
                    Arrays.stream(method.getParameterTypes()).map(NUMBERS::get).toArray());
        } catch (InvocationTargetException thrown) {
            return thrown.getCause();
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Every method of every desk, including future ones. */
    @Test
    default void namesAllThatIsMissingFromACallOfNothing() {
        World world = World.on(store());
        List<Object> desks = desks(world.root());
        assertThat(desks).hasSizeGreaterThanOrEqualTo(6);
        TenantState.unchangedBy(world, () -> {
            for (Object desk : desks) {
                methods(desk.getClass())
                        .filter(each -> !required(each).isEmpty())
                        .forEach(each -> assertThat(call(desk, each))
                                .as(each.toString())
                                .isInstanceOfSatisfying(
                                        InvalidInputException.class,
                                        refused -> assertThat(refused.violations())
                                                .as(each.toString())
                                                .allMatch(fault -> fault.code().equals("required"))
                                                .extracting(fault -> fault.path())
                                                .containsExactlyInAnyOrderElementsOf(required(each))));
            }
        });
    }

    /** A desk for a part of one record: without its id there is no desk. */
    @Test
    default void refusesADeskOfNothing() {
        CrmSession session = World.on(store()).root();
        List<DeskPath> keyed =
                DeskPath.all().stream().filter(each -> !each.keys().isEmpty()).toList();
        assertThat(keyed).isNotEmpty();
        for (DeskPath each : keyed) {
            List<@Nullable Object> nothing = Collections.nCopies(each.keys().size(), null);
            assertThatThrownBy(() -> each.open(session, nothing))
                    .as(each.name())
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            refused -> assertThat(refused.violations())
                                    .isNotEmpty()
                                    .allMatch(fault -> fault.code().equals("required")));
        }
    }

    /** Every component of every record that is passed, at any depth, and every item of a set, a list or a stream. */
    @Test
    default void namesWhatIsMissingWithinAnInput() {
        World world = World.on(store());
        List<Place> places = InputPlaces.of(world.root()).stream()
                .filter(each -> !each.raw().isPrimitive())
                .toList();
        assertThat(places).hasSizeGreaterThan(200);
        for (Place each : places) {
            Outcome outcome = InputPlaces.outcome(each, null);
            assertThat(outcome.strange()).as("%s of nothing", each).isNull();
            boolean mayBeLeftOut = each.nullable()
                    || SAID_OTHERWISE.contains(each.name())
                    || (NONE.contains(each.name()) && !each.isItem());
            if (!mayBeLeftOut) {
                assertThat(outcome.faults())
                        .as("%s of nothing", each)
                        .anyMatch(fault -> fault.code().equals("required") && names(fault.path(), each));
            }
        }
    }

    /**
     * A value with one component, such as an id, is named by its kind; an item by the set or feed that contains it.
     */
    private static boolean names(String path, Place place) {
        boolean isValue = place.owner() != null && place.owner().getRecordComponents().length == 1;
        return !path.isEmpty() && (isValue || path.contains(place.name()));
    }

    /** The constructors and the methods that create or change an input, such as {@code newest(null, 5)}. */
    @Test
    default void everyWayToMakeAnInputNamesWhatIsMissing() {
        Set<Class<?>> types = new LinkedHashSet<>();
        for (Place each : InputPlaces.of(World.on(store()).root())) {
            types.add(each.raw());
        }
        types.add(InteractionPolicy.class);
        types.add(ServicePolicies.class);
        types.removeIf(each -> !each.getName().startsWith("org.crmkit."));
        assertThat(types).hasSizeGreaterThan(50);
        for (Class<?> type : types) {
            Stream<Executable> made = Stream.concat(
                            Arrays.stream(type.getConstructors()), Arrays.stream(type.getDeclaredMethods()))
                    .filter(each -> Modifier.isPublic(each.getModifiers()) && !each.isSynthetic())
                    .filter(each -> each instanceof Constructor<?>
                            || (makes((Method) each, type) && each.getParameterCount() > 0));
            made.forEach(each -> assertNamesNulls(type, each));
        }
    }

    private static boolean makes(Method method, Class<?> type) {
        return method.getReturnType() == type
                && (Modifier.isStatic(method.getModifiers()) || type.isRecord())
                && !method.getName().equals("optional") // checks a component of a value, by a path of CRM Kit
                && !type.isEnum();
    }

    private static void assertNamesNulls(Class<?> type, Executable made) {
        Parameter[] parameters = made.getParameters();
        for (int index = 0; index < parameters.length; index++) {
            if (isRequired(parameters[index])
                    && !Set.of(Object.class, String[].class).contains(parameters[index].getType())) {
                @Nullable Object[] arguments = new @Nullable Object[parameters.length];
                for (int other = 0; other < parameters.length; other++) {
                    arguments[other] = other == index ? null : sample(parameters[other]);
                }
                String what = made + " of no " + parameters[index].getName();
                try {
                    Object draft = make(type, made, arguments);
                    assertThat(isForm(draft)).as("%s is %s", what, draft).isTrue();
                } catch (InvalidInputException refused) {
                    assertThat(refused.violations())
                            .as(what)
                            .allMatch(fault -> fault.code().equals("required"));
                }
            }
        }
    }

    /** A form is checked when it is passed to a desk, all violations at once, as tested above. */
    private static boolean isForm(Object made) {
        return made.getClass().isRecord()
                && Arrays.stream(made.getClass().getRecordComponents())
                        .anyMatch(each -> each.getAccessor().getAnnotations().length > 0
                                || Arrays.stream(each.getAnnotatedType().getAnnotations())
                                        .anyMatch(one -> !(one instanceof Nullable)));
    }

    private static @Nullable Object sample(Parameter parameter) {
        if (!isRequired(parameter) && !parameter.getType().isPrimitive()) {
            return null;
        }
        Class<?> type = parameter.getType();
        if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), 0);
        }
        if (parameter.getParameterizedType() instanceof TypeVariable<?>) {
            return OpportunitySort.TITLE;
        }
        Object any = ANY.get(type);
        return any != null || type.isInterface() ? any : InputSamples.of(parameter.getParameterizedType());
    }

    private static Object make(Class<?> type, Executable made, @Nullable Object[] arguments) {
        try {
            if (made instanceof Constructor<?> constructor) {
                return constructor.newInstance(arguments);
            }
            Method method = (Method) made;
            Object on = Modifier.isStatic(method.getModifiers()) ? null : InputSamples.of(type);
            return InputPlaces.invoke(method, on, arguments);
        } catch (InvocationTargetException thrown) {
            throw InputPlaces.unchecked(thrown);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(made.toString(), impossible);
        }
    }

    /** The first calls of a host: each is rejected at once, not at the first command. */
    @Test
    @SuppressWarnings("NullAway") // passing null is its purpose
    default void refusesNothingWhereAHostBegins() {
        Crm crm = World.on(store()).crm();
        List<org.assertj.core.api.ThrowableAssert.ThrowingCallable> beginnings = List.of(
                () -> crm.as(null),
                () -> Crm.builder(null),
                () -> crm.outbox().forward(5, null),
                () -> crm.createTenant(null, null, null));
        beginnings.forEach(each -> assertThatThrownBy(each)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.violations())
                                .isNotEmpty()
                                .allMatch(fault -> fault.code().equals("required"))));
        methods(Crm.Builder.class)
                .filter(each -> each.getParameterCount() == 1)
                .forEach(each -> assertThat(call(Crm.builder(store()), each))
                        .as(each.getName())
                        .isInstanceOf(InvalidInputException.class));
    }
}
