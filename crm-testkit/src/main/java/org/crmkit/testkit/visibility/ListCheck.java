package org.crmkit.testkit.visibility;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.crmkit.CrmSession;
import org.crmkit.kernel.query.Cursor;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.value.Id;
import org.crmkit.testkit.input.ResolvedTypes;
import org.crmkit.testkit.visibility.Calls.Call;
import org.crmkit.testkit.visibility.Desks.DeskMethod;
import org.jspecify.annotations.Nullable;

/**
 * Compares lists and counts with the model. What a user gets for a query, page after page, must equal what the super admin gets
 * for the same query, without the records that the user does not see, in the same order. A count must equal the number of these.
 */
final class ListCheck {

    private final List<DeskMethod> methods;
    private final Ledger ledger;
    private final Sight sight;

    ListCheck(List<DeskMethod> methods, Ledger ledger, Sight sight) {
        this.methods = methods;
        this.ledger = ledger;
        this.sight = sight;
    }

    /** Returns the errors in a list or count that a user has requested. */
    List<String> of(Call call) {
        if (call.rejection() != null
                || call.arguments().size() != 1
                || !(call.arguments().get(0) instanceof Record asked)) {
            return List.of();
        }
        if (call.answer() instanceof Page<?>) {
            return list(call, asked);
        }
        return call.answer() instanceof Long counted
                        && call.method().method().getName().startsWith("count")
                ? count(call, asked, counted)
                : List.of();
    }

    private List<String> list(Call call, Record query) {
        List<Object> listed = all(call.office().as(call.caller()), call.method(), query);
        Optional<List<UUID>> seen = ids(listed);
        Optional<List<UUID>> expected = expected(call, call.method(), query);
        return seen.isEmpty() || expected.isEmpty() || seen.equals(expected)
                ? List.of()
                : List.of("listed " + seen.get() + " instead of " + expected.get());
    }

    private List<String> count(Call call, Record filter, long counted) {
        DeskMethod list = methods.stream()
                .filter(each -> each.desk().equals(call.method().desk()) && sortOf(each, filter) != null)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing lists what is counted by " + filter));
        Record query = first(filter, Objects.requireNonNull(sortOf(list, filter)));
        Optional<List<UUID>> expected = expected(call, list, query);
        return expected.isEmpty() || expected.get().size() == counted
                ? List.of()
                : List.of("counted " + counted + " instead of " + expected.get().size());
    }

    private Optional<List<UUID>> expected(Call call, DeskMethod list, Record query) {
        return ids(all(call.office().root(), list, query))
                .map(all -> all.stream().filter(each -> sees(call, each)).toList());
    }

    private boolean sees(Call call, UUID id) {
        KnownRecord record = ledger.record(id);
        return record != null
                && sight.sees(call.caller(), record, call.method().desk().name());
    }

    /**
     * The ids of the listed items; empty if one of them is not a record of the ledger, such as an entry of the journal.
     */
    private Optional<List<UUID>> ids(List<Object> listed) {
        List<UUID> ids = new ArrayList<>();
        for (Object each : listed) {
            UUID id = id(each);
            if (id == null || ledger.record(id) == null) {
                return Optional.empty();
            }
            ids.add(id);
        }
        return Optional.of(ids);
    }

    private static @Nullable UUID id(Object item) {
        for (RecordComponent each : item.getClass().getRecordComponents()) {
            boolean named = each.getName().equals("id") || each.getName().equals("record");
            if (named && Id.class.isAssignableFrom(each.getType())) {
                return ((Id) invoke(each.getAccessor(), item)).value();
            }
        }
        return null;
    }

    private static List<Object> all(CrmSession session, DeskMethod list, Record query) {
        List<Object> all = new ArrayList<>();
        Cursor after = null;
        do {
            Page<?> page = (Page<?>) Calls.answer(session, list, after(query, after));
            if (page == null) {
                throw new AssertionError(list + " returned nothing");
            }
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    private static Object after(Record query, @Nullable Cursor cursor) {
        try {
            return invoke(query.getClass().getMethod("after", Cursor.class), query, cursor);
        } catch (NoSuchMethodException missing) {
            throw new AssertionError("a query that cannot be turned over: " + query, missing);
        }
    }

    /** Returns the type of the sort fields of a list; null if the method does not list by such a filter. */
    private static @Nullable Class<?> sortOf(DeskMethod list, Record filter) {
        List<Type> types = list.types();
        return list.method().getReturnType() == Page.class
                        && types.size() == 1
                        && types.get(0) instanceof ParameterizedType query
                        && query.getRawType() == ListQuery.class
                        && query.getActualTypeArguments()[0] == filter.getClass()
                ? ResolvedTypes.raw(query.getActualTypeArguments()[1])
                : null;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the sort is known as a class only
    private static ListQuery<?, ?> first(Record filter, Class<?> sort) {
        return ListQuery.by(filter, (Enum) sort.getEnumConstants()[0], Direction.ASCENDING, Paging.MAX_SIZE);
    }

    private static Object invoke(Method method, Object of, @Nullable Object... arguments) {
        try {
            return method.invoke(of, arguments);
        } catch (IllegalAccessException | InvocationTargetException fault) {
            throw new LinkageError(method.toString(), fault);
        }
    }
}
