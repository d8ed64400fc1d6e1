package org.crmkit.dictionary;

import java.util.ArrayList;
import java.util.List;
import org.crmkit.actor.Visibility;
import org.crmkit.error.InvalidInputException;
import org.crmkit.error.RuleBrokenException;
import org.crmkit.error.Violation;
import org.crmkit.query.Paging;
import org.jspecify.annotations.Nullable;

/** The door of this context for others: may these values be used? All that may not are told at once. */
public final class Dictionary {

    private final DictionaryRepositories work;
    private final List<Violation> violations = new ArrayList<>();

    private Dictionary(DictionaryRepositories work) {
        this.work = work;
    }

    /** Opens the dictionary in a unit of work. */
    public static Dictionary in(DictionaryRepositories work) {
        return new Dictionary(work);
    }

    /**
     * Looks a value up that a record is to hold.
     *
     * @param path the property, for the error
     * @param wanted the value; null needs no entry
     * @param held what the record holds already, which it may keep though it is not offered any more; null for nothing
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

    /**
     * Makes sure that all values that were looked up may be used.
     *
     * @throws InvalidInputException naming every one that may not, with code {@code unknown} and those that are allowed
     */
    public void require() {
        if (!violations.isEmpty()) {
            throw new InvalidInputException(violations);
        }
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
                .orElseThrow(() -> new RuleBrokenException("entry.none-offered", type));
    }

    private boolean isOffered(EntryType type, String value) {
        return work.entries().list(EntryQuery.valued(type, value), Visibility.everything()).items().stream()
                .anyMatch(found -> found.state().isOffered() && found.value().equals(value));
    }
}
