package org.crmkit.testkit;

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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.customer.CustomerId;
import org.crmkit.error.InvalidInputException;
import org.crmkit.query.Direction;
import org.crmkit.query.Paging;
import org.crmkit.sales.OpportunitySort;
import org.crmkit.service.ServicePolicies;
import org.crmkit.testkit.InputPlaces.Outcome;
import org.crmkit.testkit.InputPlaces.Place;
import org.crmkit.value.Id;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Null handed in, as by a host that no compiler checks: a fault that names everything that is missing. */
public interface NullInputContract extends Contract {

    /** What a call hands in where it can hand in nothing: numbers have no null. */
    Map<Class<?>, Object> NUMBERS = Map.of(int.class, 1, long.class, 0L, boolean.class, false);

    /** Sets in a form of which null is said to mean none. */
    Set<String> NONE = Set.of("roles", "tags", "attendees");

    /** What may be left out where something else says it: a prospect who is a customer already has a name. */
    Set<String> SAID_OTHERWISE = Set.of("customerName");

    /** What is handed in beside nothing, where {@link InputSamples} has no sample. */
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

    @SuppressWarnings("NullAway") // to hand in null is what it is for
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

    /** Every method of every desk, also of those that are yet to come. */
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

    /** Every component of every record that is handed in, however deep, and every item of a set, a list or a stream. */
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

    /** A value of one part, such as an id, is called by what it is; an item by the set, or by the feed, that it is in. */
    private static boolean names(String path, Place place) {
        boolean isValue = place.owner() != null && place.owner().getRecordComponents().length == 1;
        return !path.isEmpty() && (isValue || path.contains(place.name()));
    }

    /** The constructors and the methods that make or change an input: {@code newest(null, 5)} as well. */
    @Test
    default void everyWayToMakeAnInputNamesWhatIsMissing() {
        Set<Class<?>> types = new LinkedHashSet<>();
        for (Place each : InputPlaces.of(World.on(store()).root())) {
            types.add(each.raw());
        }
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
                && !method.getName().equals("optional") // guards a part of a value, by a path of ours
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

    /** A form is judged when it is handed in, all faults at once: that is tried above. */
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

    /** What a host begins with: each is refused at once, not at the first command. */
    @Test
    @SuppressWarnings("NullAway") // to hand in null is what it is for
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
