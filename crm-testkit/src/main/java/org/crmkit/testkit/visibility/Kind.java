package org.crmkit.testkit.visibility;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.crmkit.CrmSession;
import org.crmkit.kernel.value.Id;
import org.jspecify.annotations.Nullable;

/**
 * A type of record, as the super admin reads it.
 *
 * @param name its name in the report of a scan
 * @param subject the column of the matrix that sets the data scope; null if every user of the tenant may see the records
 * @param listed returns all items of the list of such records
 * @param id returns the id of an item
 * @param whole returns the whole record of an item
 * @param more returns what else belongs to a record and is shown with it only
 * @param owners returns the users to whom a record belongs
 * @param elsewhere a desk at which some of the records have another data scope; null if there is none
 * @param <S> the items of the list
 */
public record Kind<S>(
        String name,
        @Nullable String subject,
        Function<CrmSession, List<S>> listed,
        Function<S, Id> id,
        BiFunction<CrmSession, S, Object> whole,
        BiFunction<CrmSession, S, Object> more,
        Function<Object, Owners> owners,
        @Nullable Elsewhere elsewhere) {

    /**
     * A desk at which some records have another data scope.
     *
     * @param desk the name of the desk, for example {@code service.archive}
     * @param subject the column of the matrix that sets the data scope there
     * @param which returns whether a record is one of them
     */
    private record Elsewhere(String desk, String subject, Predicate<Object> which) {}

    /** Returns a type of record whose list shows the whole record. */
    public static <S> Kind<S> of(
            String name, @Nullable String subject, Function<CrmSession, List<S>> listed, Function<S, Id> id) {
        return new Kind<>(
                name,
                subject,
                listed,
                id,
                (root, each) -> each,
                (root, each) -> List.of(),
                each -> Owners.NOBODY,
                null);
    }

    /** Returns the same type with the whole record of an item, and the users to whom it belongs. */
    public <A> Kind<S> whole(Class<A> type, BiFunction<CrmSession, S, A> found, Function<A, Owners> people) {
        return new Kind<>(
                name, subject, listed, id, found::apply, more, each -> people.apply(type.cast(each)), elsewhere);
    }

    /** Returns the same type, some of whose records have another data scope at a desk. */
    public <A> Kind<S> at(String desk, String scope, Class<A> type, Predicate<A> which) {
        return new Kind<>(
                name,
                subject,
                listed,
                id,
                whole,
                more,
                owners,
                new Elsewhere(desk, scope, each -> which.test(type.cast(each))));
    }

    /** Returns the column of the matrix that sets the data scope of a record at a desk. */
    @Nullable
    String subject(String desk, Object record) {
        return elsewhere != null
                        && elsewhere.desk().equals(desk)
                        && elsewhere.which().test(record)
                ? elsewhere.subject()
                : subject;
    }

    /** Returns the same type with something that belongs to a record and is shown with it only. */
    public Kind<S> with(BiFunction<CrmSession, S, Object> further) {
        return new Kind<>(name, subject, listed, id, whole, further, owners, elsewhere);
    }

    @Override
    public String toString() {
        return name;
    }
}
