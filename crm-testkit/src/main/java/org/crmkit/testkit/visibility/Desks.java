package org.crmkit.testkit.visibility;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.crmkit.testkit.input.DeskPath;

/** Every desk of a session and all its methods, found by reflection, so that none can be forgotten. */
final class Desks {

    /** Methods that only read. A method that is not listed here is taken to change something. */
    private static final Set<String> READS = Set.of(
            "get",
            "list",
            "count",
            "countOrders",
            "countProducts",
            "countStock",
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
            return desk.name().startsWith("reports.");
        }

        boolean reads() {
            return isReport() || READS.contains(method.getName());
        }

        /** Returns whether a call by name refers to this method. */
        boolean isMeant(String deskName, String name, Object... arguments) {
            Class<?>[] types = method.getParameterTypes();
            return desk.name().equals(deskName)
                    && method.getName().equals(name)
                    && types.length == arguments.length
                    && isEach(types, arguments);
        }

        private static boolean isEach(Class<?>[] types, Object... arguments) {
            for (int each = 0; each < types.length; each++) {
                if (arguments[each] == null
                        ? types[each].isPrimitive()
                        : !boxed(types[each]).isInstance(arguments[each])) {
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
                    + Arrays.stream(method.getParameterTypes())
                            .map(Class::getSimpleName)
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
