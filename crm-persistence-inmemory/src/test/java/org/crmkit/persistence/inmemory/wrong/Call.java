package org.crmkit.persistence.inmemory.wrong;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.aggregate.Aggregates;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.value.Id;
import org.crmkit.spi.UnitOfWork;

/**
 * A call of a port.
 *
 * @param portOf returns the port of a unit of work
 * @param port the port that the caller has
 * @param method the method of the port
 * @param arguments the arguments
 * @param elsewhere the ports of the other tenants that the store has served
 */
record Call(Method portOf, Object port, Method method, List<Object> arguments, Elsewhere elsewhere) {

    /** Returns whether a method of a port is called, by their names. */
    boolean is(String portName, String methodName) {
        return portOf.getName().equals(portName) && method.getName().equals(methodName);
    }

    /** Returns the right answer. */
    Object answer() {
        return invoke(method, port, arguments);
    }

    /** Returns the answer to other arguments. */
    Object answer(UnaryOperator<Object> changed) {
        return invoke(method, port, arguments.stream().map(changed).toList());
    }

    /** Returns the stored state of an aggregate that is the argument of this call. */
    Optional<Aggregate<?, ?>> stored(Aggregate<?, ?> next) {
        try {
            Method find = Aggregates.class.getMethod("find", Id.class, Visibility.class);
            Object found = invoke(find, port, List.of(next.id(), Visibility.everything()));
            return ((Optional<?>) found).map(each -> (Aggregate<?, ?>) each);
        } catch (NoSuchMethodException fault) {
            throw new AssertionError(fault);
        }
    }

    /** Returns the answers of the same port in the other tenants. */
    List<Object> answersElsewhere() {
        return elsewhere.read(unit -> invoke(method, invoke(portOf, unit, List.of()), arguments));
    }

    static Object invoke(Method method, Object of, List<Object> arguments) {
        try {
            return method.invoke(of, arguments.toArray());
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new AssertionError(method.toString(), thrown);
        } catch (IllegalAccessException fault) {
            throw new AssertionError(fault);
        }
    }

    /** Reads in every other tenant. */
    interface Elsewhere {

        List<Object> read(Function<UnitOfWork, Object> work);
    }
}
