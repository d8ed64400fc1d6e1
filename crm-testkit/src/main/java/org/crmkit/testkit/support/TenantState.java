package org.crmkit.testkit.support;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.assertj.core.api.Assertions;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.journal.JournalFilter;
import org.crmkit.kernel.query.Paging;
import org.crmkit.spi.UnitOfWork;
import org.crmkit.testkit.world.World;

/**
 * All data of a tenant in a store except the records of rejections, to be compared before and after an action.
 *
 * @param records the records by the name of their port; those of a repository that lists them are found by its type
 * @param journal the events, newest first
 */
public record TenantState(Map<String, List<?>> records, List<JournalEntry> journal) {

    public static TenantState of(World world) {
        return world.read(TenantState::of);
    }

    public static TenantState of(UnitOfWork work) {
        Map<String, List<?>> records = new TreeMap<>();
        RecordPort.all().stream()
                .filter(RecordPort::isListed)
                .forEach(each -> records.put(each.name(), each.records(work)));
        ContextCases.of(ContextCase.class).forEach(each -> records.putAll(each.state(work)));
        return new TenantState(
                records, journal(work).stream().filter(JournalEntry::isOutgoing).toList());
    }

    /** Asserts that an action leaves everything unchanged. */
    public static void unchangedBy(World world, Runnable deed) {
        TenantState before = of(world);
        deed.run();
        Assertions.assertThat(of(world)).isEqualTo(before);
    }

    /** Expects that an action is rejected with an exception of a type, and leaves everything as it was. Returns the exception. */
    public static <T extends RuntimeException> T refused(World world, Class<T> type, Runnable deed) {
        List<T> rejections = new ArrayList<>();
        unchangedBy(world, () -> rejections.add(catchThrowableOfType(type, deed::run)));
        return Objects.requireNonNull(rejections.get(0), "was not refused");
    }

    /**
     * Expects that an action is rejected because its input refers to a record that does not exist or that the actor cannot see, and
     * for no other fault, and leaves everything as it was.
     *
     * @param path the property that refers to the record
     */
    public static void refusedReference(World world, String path, Object reference, Runnable deed) {
        Assertions.assertThat(refused(world, InvalidInputException.class, deed).violations())
                .containsExactly(Violation.notFound(path, reference));
    }

    public static List<JournalEntry> journal(UnitOfWork work) {
        return Pages.all(after ->
                work.journal().list(JournalFilter.ALL.newest(Paging.MAX_SIZE).after(after)));
    }

    /** Returns the records of a type. */
    public <T> List<T> records(Class<T> type) {
        return records.values().stream()
                .flatMap(List::stream)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
