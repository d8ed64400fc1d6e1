package org.crmkit.testkit.input;

import java.lang.reflect.ParameterizedType;
import java.util.List;
import org.crmkit.CrmSession;
import org.crmkit.kernel.desk.RecordDesk;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.value.Id;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.support.RecordTypes;

/**
 * A desk for the records of one type, found by its type, with the queries that every such desk has. Its filter has a constant
 * {@code ALL} that restricts nothing.
 *
 * @param path the path to the desk
 */
@SuppressWarnings({"unchecked", "rawtypes"}) // the types of the desk are known as classes only
public record RecordDeskPath(DeskPath path) {

    /** The positions of the filter and of the sort fields among the type arguments of a desk. */
    private static final int FILTER = 4;

    private static final int SORT = 5;

    /** Returns all such desks of a session, by name. */
    public static List<RecordDeskPath> all() {
        return DeskPath.all().stream()
                .filter(each -> RecordDesk.class.isAssignableFrom(each.type()))
                .map(RecordDeskPath::new)
                .toList();
    }

    /** Returns the name of the desk. */
    public String name() {
        return path.name();
    }

    /** Returns a query for all records, sorted by one of the sort fields, whatever number is given. */
    public ListQuery<?, ?> query(int sort, Direction direction, int size) {
        return RecordTypes.query(argument(FILTER), argument(SORT), sort, direction, size);
    }

    /** Returns the items of all pages of a list. */
    public List<Object> list(CrmSession who, ListQuery<?, ?> query) {
        return Pages.allByToken(after -> desk(who).list(query.after(after)));
    }

    /** Counts all records that a user sees. */
    public long count(CrmSession who) {
        return desk(who).count(RecordTypes.unrestricted(argument(FILTER)));
    }

    /** Returns the ids of all records that a user sees. */
    public List<Id> ids(CrmSession who) {
        return list(who, query(0, Direction.ASCENDING, Paging.MAX_SIZE)).stream()
                .map(RecordTypes::id)
                .toList();
    }

    /** Returns a record. */
    public Object get(CrmSession who, Id id) {
        return desk(who).get(id);
    }

    /** Returns the actions that a user may execute on a record. */
    public Object allowedActions(CrmSession who, Id id) {
        return desk(who).allowedActions(id);
    }

    private RecordDesk desk(CrmSession who) {
        return (RecordDesk) path.open(who);
    }

    private Class<?> argument(int index) {
        return (Class<?>) ((ParameterizedType) path.type().getGenericSuperclass()).getActualTypeArguments()[index];
    }
}
