package org.crmkit.testkit.input;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.CrmSession;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * The path from a session to one of its desks, found by reflection, so that no desk can be forgotten.
 *
 * @param getters the methods to call one after the other, for example {@code reports} and {@code sales}
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

    /** Returns the public methods of the desk that return an answer, without those that return a desk. */
    public Stream<Method> methods() {
        return InputPlaces.methods(type()).stream().filter(each -> !isDesk(each.getReturnType()));
    }

    /** Returns the desk of a session. */
    public Object open(CrmSession session) {
        Object desk = session;
        for (Method getter : getters) {
            desk = InputPlaces.invoke(getter, desk);
        }
        return desk;
    }

    private static void add(List<DeskPath> all, List<Method> way, Class<?> from) {
        for (Method getter : from.getMethods()) {
            if (getter.getParameterCount() == 0 && getter.getReturnType() != from && isDesk(getter.getReturnType())) {
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
