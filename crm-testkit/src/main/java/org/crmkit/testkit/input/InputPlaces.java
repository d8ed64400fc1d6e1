package org.crmkit.testkit.input;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crmkit.CrmSession;
import org.crmkit.kernel.command.Draft;
import org.crmkit.kernel.error.CrmException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.trade.feed.FeedRejection;
import org.crmkit.trade.feed.FeedResult;
import org.jspecify.annotations.Nullable;

/**
 * Every input of every desk: each parameter, each component of a record that is passed, at any depth, and each item of a set, a
 * list or a stream. They are found by reflection, so that a new one cannot be forgotten.
 */
final class InputPlaces {

    private InputPlaces() {}

    /**
     * A place where a value is passed.
     *
     * @param desk the desk
     * @param call its method
     * @param path the names that lead to the place, the parameter's first
     * @param owner the record that has the component; null for a parameter
     * @param type the type of the value, without type variables
     * @param nullable whether the value is optional
     * @param hand calls the method with the given value here and samples everywhere else
     */
    record Place(
            Class<?> desk,
            Method call,
            String path,
            @Nullable Class<?> owner,
            Type type,
            boolean nullable,
            Function<@Nullable Object, Object> hand) {

        Class<?> raw() {
            return ResolvedTypes.raw(type);
        }

        /** Returns the last name of the path. */
        String name() {
            return path.substring(path.lastIndexOf('.') + 1).replace("[]", "");
        }

        boolean isItem() {
            return path.endsWith("[]");
        }

        @Override
        public String toString() {
            return desk.getSimpleName() + "." + call.getName() + "(" + path + ")";
        }
    }

    /** Returns all places of all desks of a session. */
    static List<Place> of(CrmSession session) {
        List<Place> places = new ArrayList<>();
        for (DeskPath path : DeskPath.all()) {
            Object desk = path.open(session);
            methods(path.type()).forEach(each -> places.addAll(of(desk, each)));
        }
        return places;
    }

    /**
     * Passes a value at a place and returns the outcome: the violations, or an exception that is not a {@link CrmException}.
     */
    static Outcome outcome(Place place, @Nullable Object value) {
        try {
            Object answer = place.hand().apply(value);
            return new Outcome(
                    answer instanceof FeedResult report
                            ? report.rejections().stream()
                                    .map(FeedRejection::violations)
                                    .flatMap(List::stream)
                                    .toList()
                            : List.of(),
                    null);
        } catch (org.crmkit.kernel.error.InvalidInputException refused) {
            return new Outcome(refused.violations(), null);
        } catch (CrmException refused) {
            return new Outcome(List.of(), null);
        } catch (RuntimeException | Error strange) {
            return new Outcome(List.of(), strange);
        }
    }

    /**
     * The outcome of passing a value.
     *
     * @param faults the violations, from an exception or from the rejection of an item of a feed
     * @param strange an exception that is not a {@link CrmException}
     */
    record Outcome(List<Violation> faults, @Nullable Throwable strange) {

        boolean hasFault(String... codes) {
            return faults.stream().anyMatch(each -> Arrays.asList(codes).contains(each.code()));
        }
    }

    /** Creates a record from its components. Exceptions of its constructor are passed on unchanged. */
    static Object construct(Class<?> type, List<@Nullable Object> parts) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            return canonical.newInstance(parts.toArray());
        } catch (InvocationTargetException thrown) {
            throw unchecked(thrown);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(type.getName(), impossible);
        }
    }

    @SuppressWarnings("NullAway") // passing null is its purpose
    static Object invoke(Method method, @Nullable Object on, @Nullable Object... arguments) {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException thrown) {
            throw unchecked(thrown);
        } catch (IllegalAccessException impossible) {
            throw new LinkageError(method.toString(), impossible);
        }
    }

    static RuntimeException unchecked(InvocationTargetException thrown) {
        if (thrown.getCause() instanceof Error error) {
            throw error;
        }
        return thrown.getCause() instanceof RuntimeException unchecked
                ? unchecked
                : new IllegalStateException(thrown.getCause());
    }

    /** Returns the public methods of a class, own and inherited, without static ones and those of {@link Object}. */
    static List<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(each -> each.getDeclaringClass() != Object.class
                        && !Modifier.isStatic(each.getModifiers())
                        && !each.isSynthetic())
                .toList();
    }

    private static List<Place> of(Object desk, Method method) {
        List<Place> places = new ArrayList<>();
        Parameter[] parameters = method.getParameters();
        List<Type> types = ResolvedTypes.ofParameters(desk.getClass(), method);
        for (int index = 0; index < parameters.length; index++) {
            int here = index;
            Parameter parameter = parameters[index];
            Function<@Nullable Object, Object> hand = value -> {
                @Nullable
                Object[] arguments = types.stream().map(InputSamples::of).toArray();
                arguments[here] = value;
                Object answer = invoke(method, desk, arguments);
                return answer == null ? method : answer;
            };
            Place place = new Place(
                    desk.getClass(),
                    method,
                    parameter.getName(),
                    null,
                    types.get(index),
                    isNullable(parameter.getAnnotatedType()),
                    hand);
            places.add(place);
            places.addAll(within(place));
        }
        return places;
    }

    private static List<Place> within(Place place) {
        List<Place> places = new ArrayList<>();
        if (place.raw() == Set.class || place.raw() == List.class || place.raw() == Stream.class) {
            Type item = ((ParameterizedType) place.type()).getActualTypeArguments()[0];
            Place inside = new Place(
                    place.desk(),
                    place.call(),
                    place.path() + "[]",
                    place.owner(),
                    item,
                    false,
                    one -> place.hand().apply(many(place.raw(), one)));
            places.add(inside);
            places.addAll(within(inside));
        } else if (place.raw().isRecord()) {
            RecordComponent[] components = place.raw().getRecordComponents();
            for (int index = 0; index < components.length; index++) {
                if (isAboutTheInput(components[index])) {
                    continue;
                }
                int here = index;
                Place inside = new Place(
                        place.desk(),
                        place.call(),
                        place.path() + "." + components[index].getName(),
                        place.raw(),
                        ResolvedTypes.ofComponent(components[index].getGenericType(), place.type()),
                        isNullable(components[index].getAnnotatedType()),
                        value -> place.hand().apply(with(place.type(), here, value)));
                places.add(inside);
                places.addAll(within(inside));
            }
        }
        return places;
    }

    /** The violations of a draft are no value of it, but what is wrong with its values. */
    static boolean isAboutTheInput(RecordComponent component) {
        return Draft.class.isAssignableFrom(component.getDeclaringRecord())
                && component.getName().equals("violations");
    }

    private static Object with(Type type, int index, @Nullable Object value) {
        Class<?> raw = ResolvedTypes.raw(type);
        Object sample = InputSamples.of(type);
        List<@Nullable Object> parts = new ArrayList<>();
        for (RecordComponent each : raw.getRecordComponents()) {
            parts.add(invoke(each.getAccessor(), sample));
        }
        parts.set(index, value);
        return construct(raw, parts);
    }

    private static Object many(Class<?> kind, @Nullable Object one) {
        if (kind == Set.class) {
            return new LinkedHashSet<>(Collections.singletonList(one));
        }
        return kind == List.class ? Collections.singletonList(one) : Stream.of(new @Nullable Object[] {one});
    }

    private static boolean isNullable(AnnotatedElement type) {
        return type.isAnnotationPresent(Nullable.class);
    }
}
