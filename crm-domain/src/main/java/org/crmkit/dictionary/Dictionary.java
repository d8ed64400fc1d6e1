package org.crmkit.dictionary;

import java.util.ArrayList;
import java.util.List;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Paging;
import org.jspecify.annotations.Nullable;

/**
 * The entry point of this context for other contexts: checks whether values may be used. All values that may not be used are
 * reported at once.
 */
public final class Dictionary {

    private final DictionaryRepositories work;
    private final List<Violation> violations = new ArrayList<>();

    private Dictionary(DictionaryRepositories work) {
        this.work = work;
    }

    /** Returns the dictionary of a unit of work. */
    public static Dictionary in(DictionaryRepositories work) {
        return new Dictionary(work);
    }

    /**
     * Checks a value that a record is to hold.
     *
     * @param path the property that the exception names
     * @param wanted the value; null needs no entry
     * @param held the value that the record already holds, which it may keep even if it is no longer offered; null for none
     */
    public Dictionary check(String path, EntryType type, @Nullable String wanted, @Nullable String held) {
        if (wanted != null && !wanted.equals(held) && !isOffered(type, wanted)) {
            List<String> allowed = work.entries().offered(type, Paging.MAX_SIZE).stream()
                    .map(Entry::value)
                    .toList();
            violations.add(Violation.unknown(path, allowed));
        }
        return this;
    }

    /** Returns every checked value that may not be used, with code {@code unknown} and the allowed values. */
    public List<Violation> faults() {
        return List.copyOf(violations);
    }

    /**
     * Returns the first value of a type.
     *
     * @throws RuleBrokenException {@code entry.none-offered} if none is offered
     */
    public String first(EntryType type) {
        return work.entries().offered(type, 1).stream()
                .map(Entry::value)
                .findFirst()
                .orElseThrow(() -> new RuleBrokenException(
                        "entry.none-offered", RuleBrokenException.Fact.labelled(type, "type." + type)));
    }

    private boolean isOffered(EntryType type, String value) {
        return work
                .entries()
                .list(new EntryFilter(type, null, null, value).byPosition(1), Visibility.everything())
                .items()
                .stream()
                .anyMatch(found -> found.state().isOffered() && found.value().equals(value));
    }
}
