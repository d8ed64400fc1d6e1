package org.crmkit.testkit.visibility;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.CrmSession;
import org.crmkit.testkit.input.DeskPath;
import org.crmkit.testkit.input.ResolvedTypes;
import org.jspecify.annotations.Nullable;

/** Every desk of a session and all its methods, found by reflection, so that none can be forgotten. */
final class Desks {

    /** Methods that only read. A method that is not listed here is taken to change something. */
    private static final Set<String> READS = Set.of(
            "get",
            "list",
            "count",
            "contacts",
            "countContacts",
            "countOrders",
            "countProducts",
            "countStock",
            "countByAssignee",
            "journal",
            "allowedActions",
            "rotting",
            "stageHistory",
            "assignableUsers",
            "order",
            "orders",
            "products",
            "stock",
            "stages",
            "offered",
            "user",
            "users",
            "units",
            "currentUser");

    private Desks() {}

    /**
     * A method of a desk.
     *
     * @param desk the path to the desk
     * @param method the method
     */
    record DeskMethod(DeskPath desk, Method method) {

        boolean isReport() {
            return desk.name().startsWith(Sight.REPORTS);
        }

        boolean reads() {
            return isReport() || READS.contains(method.getName());
        }

        /** Returns the types of the arguments: the ids that the path to the desk takes, then the parameters. */
        List<Type> types() {
            return Stream.concat(desk.keys().stream(), desk.parameters(method).stream())
                    .toList();
        }

        /** Returns whether each of the {@link #types} may be left out. */
        List<Boolean> nullables() {
            Stream<AnnotatedType> keys =
                    desk.getters().stream().flatMap(each -> Arrays.stream(each.getAnnotatedParameterTypes()));
            return Stream.concat(keys, Arrays.stream(method.getAnnotatedParameterTypes()))
                    .map(each -> each.isAnnotationPresent(Nullable.class))
                    .toList();
        }

        /** Calls the method at the desk of a session. */
        Object call(CrmSession session, List<? extends @Nullable Object> arguments)
                throws InvocationTargetException, IllegalAccessException {
            int keys = desk.keys().size();
            Object opened = desk.open(session, arguments.subList(0, keys));
            return method.invoke(
                    opened, arguments.subList(keys, arguments.size()).toArray());
        }

        /** Returns whether a call by name refers to this method. */
        boolean isMeant(String deskName, String name, Object... arguments) {
            return desk.name().equals(deskName) && method.getName().equals(name) && isEach(types(), arguments);
        }

        private static boolean isEach(List<Type> types, Object... arguments) {
            if (types.size() != arguments.length) {
                return false;
            }
            for (int each = 0; each < arguments.length; each++) {
                Class<?> type = ResolvedTypes.raw(types.get(each));
                if (arguments[each] == null ? type.isPrimitive() : !boxed(type).isInstance(arguments[each])) {
                    return false;
                }
            }
            return true;
        }

        private static Class<?> boxed(Class<?> type) {
            return java.lang.invoke.MethodType.methodType(type).wrap().returnType();
        }

        @Override
        public String toString() {
            return desk.name() + "." + method.getName() + "("
                    + types().stream()
                            .map(each -> ResolvedTypes.raw(each).getSimpleName())
                            .collect(Collectors.joining(", "))
                    + ")";
        }
    }

    /** Returns all methods of all desks, except those that return the same desk in another configuration. */
    static List<DeskMethod> all() {
        return DeskPath.all().stream()
                .flatMap(desk -> desk.methods().map(each -> new DeskMethod(desk, each)))
                .sorted(Comparator.comparing(DeskMethod::toString))
                .toList();
    }
}
