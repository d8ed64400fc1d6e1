package org.crmkit.testkit.support;

import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.value.Id;

/** What a test knows of records of any type: their id, and the lists of them. */
@SuppressWarnings({"unchecked", "rawtypes"}) // the types are known as classes only
public final class RecordTypes {

    private RecordTypes() {}

    /** Returns the id of a record or of an item of a list. */
    public static Id id(Object item) {
        try {
            return (Id) item.getClass().getMethod("id").invoke(item);
        } catch (ReflectiveOperationException wrong) {
            throw new IllegalStateException("an item of a list has an id: " + item, wrong);
        }
    }

    /** Returns the constant {@code ALL} of a type of filter, which restricts nothing. */
    public static Object unrestricted(Class<?> filter) {
        try {
            return filter.getField("ALL").get(null);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(filter + " has no constant ALL", missing);
        }
    }

    /** Returns a query for all records, sorted by one of the sort fields, whatever number is given. */
    public static ListQuery<?, ?> query(Class<?> filter, Class<?> sorts, int sort, Direction direction, int size) {
        Object[] all = sorts.getEnumConstants();
        return ListQuery.by(unrestricted(filter), (Enum) all[sort % all.length], direction, size);
    }
}
