package org.crmkit.testkit.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.aggregate.Aggregates;
import org.crmkit.kernel.aggregate.ListRepository;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.value.Id;
import org.crmkit.spi.UnitOfWork;

/**
 * A port of the unit of work for the records of one type, found by its type.
 *
 * @param getter the method of the unit of work that returns the port
 */
public record RecordPort(Method getter) {

    private static final Visibility EVERYTHING = Visibility.everything();

    /** Returns the ports of all aggregates, by name. */
    public static List<RecordPort> all() {
        return Arrays.stream(UnitOfWork.class.getMethods())
                .filter(each -> Aggregates.class.isAssignableFrom(each.getReturnType()))
                .sorted(Comparator.comparing(Method::getName))
                .map(RecordPort::new)
                .toList();
    }

    /** Returns its name in the unit of work, for example {@code serviceRequests}. */
    public String name() {
        return getter.getName();
    }

    /** Returns whether it lists its records by a filter, whose constant {@code ALL} restricts nothing. */
    public boolean isListed() {
        return ListRepository.class.isAssignableFrom(getter.getReturnType());
    }

    /** Returns all records, in an order that does not depend on the store. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // the types of a port are known as classes only
    public List<Object> records(UnitOfWork work) {
        ListRepository listed = (ListRepository) port(work);
        return Pages.<Object>all(after -> listed.list(query().after(after), EVERYTHING)).stream()
                .flatMap(each -> find(work, RecordTypes.id(each), EVERYTHING).stream())
                .toList();
    }

    /** Returns whether it is the port of an aggregate. */
    public boolean isOf(Class<?> aggregate) {
        return argument(Aggregates.class, 0).equals(aggregate);
    }

    /** Adds a record as it is. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public void add(UnitOfWork work, Aggregate<?, ?> record) {
        ((Aggregates) port(work)).add(record);
    }

    /** Counts the records within a visibility. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public long count(UnitOfWork work, Visibility visibility) {
        return ((ListRepository) port(work)).count(query().filter(), visibility);
    }

    /** Returns whether a record with an id lies within a visibility. */
    public boolean has(UnitOfWork work, UUID id, Visibility visibility) {
        return find(work, idOf(id), visibility).isPresent();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Optional<Object> find(UnitOfWork work, Id id, Visibility visibility) {
        return ((Aggregates) port(work)).find(id, visibility);
    }

    private Id idOf(UUID value) {
        try {
            return (Id) argument(Aggregates.class, 1)
                    .getDeclaredConstructor(UUID.class)
                    .newInstance(value);
        } catch (ReflectiveOperationException wrong) {
            throw new IllegalStateException("an id is a record of a UUID: " + getter, wrong);
        }
    }

    private ListQuery<?, ?> query() {
        return RecordTypes.query(
                argument(ListRepository.class, 1),
                argument(ListRepository.class, 2),
                0,
                Direction.ASCENDING,
                Paging.MAX_SIZE);
    }

    private Object port(UnitOfWork work) {
        try {
            return getter.invoke(work);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(thrown);
        } catch (IllegalAccessException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** Returns the class of an argument of a type that the port extends directly, possibly in a narrower form. */
    private Class<?> argument(Class<?> type, int index) {
        return Arrays.stream(getter.getReturnType().getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(each -> type.isAssignableFrom((Class<?>) each.getRawType()))
                .map(each -> (Class<?>) each.getActualTypeArguments()[index])
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(getter + " is no " + type));
    }
}
