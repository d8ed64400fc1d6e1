package org.crmkit.testkit.input;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.CrmSession;
import org.crmkit.kernel.value.Id;
import org.jmolecules.architecture.hexagonal.PrimaryPort;
import org.jspecify.annotations.Nullable;

/**
 * The path from a session to one of its desks, found by reflection, so that no desk can be forgotten.
 *
 * @param getters the methods to call one after the other, for example {@code reports} and {@code sales}; a method with ids as
 *     parameters, such as {@code plan(OpportunityId)}, returns the desk for a part of one record
 */
public record DeskPath(List<Method> getters) {

    /** Copies the list. */
    public DeskPath {
        getters = List.copyOf(getters);
    }

    /** Returns the paths to all desks, by name. */
    public static List<DeskPath> all() {
        List<DeskPath> all = new ArrayList<>();
        add(all, List.of(), CrmSession.class);
        all.sort(Comparator.comparing(DeskPath::name));
        return all;
    }

    /** Returns the name of the path, for example {@code reports.sales}. */
    public String name() {
        return getters.stream().map(Method::getName).collect(Collectors.joining("."));
    }

    /** Returns the type of the desk. */
    public Class<?> type() {
        return getters.get(getters.size() - 1).getReturnType();
    }

    /** Returns the types of the ids that the path takes, in order; usually there are none. */
    public List<Type> keys() {
        return getters.stream()
                .flatMap(each -> Arrays.stream(each.getGenericParameterTypes()))
                .toList();
    }

    /** Returns the public methods of the desk that return an answer, own and inherited, without those that return a desk. */
    public Stream<Method> methods() {
        return InputPlaces.methods(type()).stream().filter(each -> !isDesk(each.getReturnType()));
    }

    /** Returns the types of the parameters of a method of this desk, without type variables. */
    public List<Type> parameters(Method method) {
        return ResolvedTypes.ofParameters(type(), method);
    }

    /** Returns the desk of a session; the ids that its path takes belong to no record. */
    public Object open(CrmSession session) {
        return open(session, keys().stream().map(InputSamples::of).toList());
    }

    /**
     * Returns the desk of a session.
     *
     * @param keys the ids that the path takes, in order
     */
    public Object open(CrmSession session, List<? extends @Nullable Object> keys) {
        Object desk = session;
        int taken = 0;
        for (Method getter : getters) {
            int next = taken + getter.getParameterCount();
            desk = InputPlaces.invoke(getter, desk, keys.subList(taken, next).toArray());
            taken = next;
        }
        return desk;
    }

    private static void add(List<DeskPath> all, List<Method> way, Class<?> from) {
        for (Method getter : from.getMethods()) {
            if (Arrays.stream(getter.getParameterTypes()).allMatch(Id.class::isAssignableFrom)
                    && getter.getReturnType() != from
                    && isDesk(getter.getReturnType())) {
                List<Method> further = new ArrayList<>(way);
                further.add(getter);
                all.add(new DeskPath(further));
                add(all, further, getter.getReturnType());
            }
        }
    }

    private static boolean isDesk(Class<?> type) {
        return type.isAnnotationPresent(PrimaryPort.class);
    }
}
