package org.crmkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crmkit.CrmSession;
import org.crmkit.error.InvalidInputException;
import org.jmolecules.architecture.hexagonal.PrimaryPort;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Null handed to a desk, as by a host that no compiler checks: a fault that names everything that is missing. */
public interface NothingContract extends Contract {

    /** What a call hands in where it can hand in nothing: numbers have no null. */
    Map<Class<?>, Object> NUMBERS = Map.of(int.class, 1, long.class, 0L, boolean.class, false);

    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(each -> Modifier.isPublic(each.getModifiers()) && !Modifier.isStatic(each.getModifiers()));
    }

    private static List<Object> desks(CrmSession session) {
        return methods(CrmSession.class)
                .filter(each -> each.getReturnType().isAnnotationPresent(PrimaryPort.class))
                .map(each -> call(session, each))
                .toList();
    }

    private static List<String> required(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(each -> !each.getType().isPrimitive()
                        && !each.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(Parameter::getName)
                .toList();
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
}
