package org.crmkit.testkit.input;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Types without type variables. A desk inherits {@code get(I)} from a generic class: at the desk for opportunities the
 * parameter is an {@code OpportunityId}.
 */
public final class ResolvedTypes {

    private ResolvedTypes() {}

    /** Returns the types of the parameters of a method, as a class has or inherits it. */
    public static List<Type> ofParameters(Class<?> owner, Method method) {
        Map<TypeVariable<?>, Type> known = arguments(owner);
        return Arrays.stream(method.getGenericParameterTypes())
                .map(each -> resolved(each, known))
                .toList();
    }

    /** Returns the type of a component of a record, which may be a record with type arguments. */
    public static Type ofComponent(Type component, Type owner) {
        Map<TypeVariable<?>, Type> known = new HashMap<>();
        add(known, owner);
        return resolved(component, known);
    }

    /** Returns the class of a type. */
    public static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    private static Map<TypeVariable<?>, Type> arguments(Class<?> owner) {
        Map<TypeVariable<?>, Type> known = new HashMap<>();
        for (Class<?> each = owner; each.getSuperclass() != null; each = each.getSuperclass()) {
            add(known, each.getGenericSuperclass());
        }
        return known;
    }

    private static void add(Map<TypeVariable<?>, Type> known, @Nullable Type type) {
        if (type instanceof ParameterizedType generic) {
            TypeVariable<?>[] variables = raw(generic).getTypeParameters();
            for (int each = 0; each < variables.length; each++) {
                known.put(variables[each], resolved(generic.getActualTypeArguments()[each], known));
            }
        }
    }

    private static Type resolved(Type type, Map<TypeVariable<?>, Type> known) {
        if (type instanceof TypeVariable<?> variable) {
            return known.getOrDefault(variable, variable);
        }
        return type instanceof ParameterizedType generic
                ? new Resolved(
                        generic.getRawType(),
                        Arrays.stream(generic.getActualTypeArguments())
                                .map(each -> resolved(each, known))
                                .toList())
                : type;
    }

    /** A generic type with its arguments. */
    private record Resolved(Type raw, List<Type> arguments) implements ParameterizedType {

        @Override
        public Type[] getActualTypeArguments() {
            return arguments.toArray(Type[]::new);
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return null;
        }
    }
}
