package org.crmkit.examples.quickstart.incidents;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.crmkit.access.OrgUnit;
import org.crmkit.access.User;
import org.crmkit.dictionary.Entry;
import org.crmkit.examples.quickstart.csv.Complaint;
import org.crmkit.examples.quickstart.csv.Fault;
import org.crmkit.examples.quickstart.csv.Folder;
import org.crmkit.examples.quickstart.csv.RejectedKeys;
import org.crmkit.examples.quickstart.csv.Row;
import org.crmkit.examples.quickstart.csv.Strays;
import org.crmkit.examples.quickstart.csv.Table;
import org.crmkit.kernel.value.Rating;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.level.Priority;
import org.jspecify.annotations.Nullable;

/** Reads a file of service tickets. Valid rows are imported; invalid rows are reported with line, column and reason. */
public final class IncidentReader {

    public static final String SAMPLE = "incidents.csv";

    public static final List<String> COLUMNS = List.of(
            "number",
            "opened_at",
            "type",
            "priority",
            "assignment_group",
            "assigned_to",
            "resolved_at",
            "closed_at",
            "reopen_count",
            "satisfaction");

    private static final List<Strays.DateColumn<Ticket>> DATES = List.of(
            new Strays.DateColumn<>("opened_at", Ticket::openedDay),
            new Strays.DateColumn<>("resolved_at", Ticket::resolvedDay),
            new Strays.DateColumn<>("closed_at", Ticket::closedDay));

    private static final Map<String, Priority> PRIORITIES = Map.ofEntries(
            Map.entry("1", Priority.URGENT),
            Map.entry("critical", Priority.URGENT),
            Map.entry("urgent", Priority.URGENT),
            Map.entry("2", Priority.HIGH),
            Map.entry("high", Priority.HIGH),
            Map.entry("3", Priority.NORMAL),
            Map.entry("moderate", Priority.NORMAL),
            Map.entry("medium", Priority.NORMAL),
            Map.entry("normal", Priority.NORMAL),
            Map.entry("4", Priority.LOW),
            Map.entry("low", Priority.LOW));

    private static final int WORD_MAX = 64;

    /** A request has one round more than it was returned. */
    private static final int REOPENED_MAX = ServiceRequest.ROUNDS_MAX - 1;

    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> numbers = new HashSet<>();

    private IncidentReader() {}

    /** Reads a file of the user; throws a {@link Complaint} if it does not exist or has other columns. */
    public static IncidentData read(Path file) {
        Path name = file.getFileName();
        return read(Folder.around(file), name == null ? file.toString() : name.toString());
    }

    /** Reads a file of a folder. */
    public static IncidentData read(Folder folder, String file) {
        return new IncidentReader().readAll(folder, file);
    }

    private IncidentData readAll(Folder folder, String file) {
        Map<Ticket, Row> tickets = new LinkedHashMap<>();
        Table.read(folder, file, COLUMNS, faults::add, new RejectedKeys()).each(row -> tickets.put(ticket(row), row));
        Strays.remove(tickets, DATES, faults::add);
        faults.sort(Fault.ORDER);
        return new IncidentData(List.copyOf(tickets.keySet()), faults);
    }

    private Ticket ticket(Row row) {
        String number = row.text("number", WORD_MAX);
        Instant opened = row.time("opened_at").orElseThrow(() -> row.wrong("opened_at", "is missing"));
        String type = row.text("type", Entry.VALUE_MAX);
        Priority priority = priority(row);
        String group = row.text("assignment_group", OrgUnit.NAME_MAX);
        String person = row.optional("assigned_to", User.REAL_NAME_MAX).orElse(null);
        Instant resolved = row.time("resolved_at").orElse(null);
        Instant closed = row.time("closed_at").orElse(null);
        int reopened = row.count("reopen_count", REOPENED_MAX);
        Rating satisfaction = row.optional("satisfaction", WORD_MAX)
                .map(text -> rating(row, text))
                .orElse(null);
        Ticket ticket =
                new Ticket(number, opened, type, priority, group, person, resolved, closed, reopened, satisfaction);
        requireOrder(row, ticket);
        requireSense(row, ticket);
        if (!numbers.add(number)) {
            throw row.wrong("number", number + " is there already");
        }
        return ticket;
    }

    /** Reads a priority written as 2, High or 2 - High. If there is a number, the number decides. */
    private static Priority priority(Row row) {
        String text = row.text("priority", WORD_MAX);
        String[] parts = text.toLowerCase(Locale.ROOT).split("\\s*-\\s*", 2);
        @Nullable Priority found = PRIORITIES.get(parts[0]);
        if (found == null) {
            throw row.wrong("priority", "there is no priority " + text);
        }
        return found;
    }

    private static Rating rating(Row row, String text) {
        if (!text.matches("[1-5](\\.0+)?")) {
            throw row.wrong("satisfaction", text + " is no rating of 1 to 5");
        }
        return Rating.of(Integer.parseInt(text.substring(0, 1)));
    }

    private static void requireOrder(Row row, Ticket ticket) {
        Instant resolved = ticket.resolved();
        Instant closed = ticket.closed();
        if (resolved != null && resolved.isBefore(ticket.opened())) {
            throw row.wrong("resolved_at", resolved + " is before it was opened");
        }
        if (closed != null && resolved == null) {
            throw row.wrong("closed_at", "is given, although it is not resolved");
        }
        if (closed != null && closed.isBefore(resolved)) {
            throw row.wrong("closed_at", closed + " is before it was resolved");
        }
    }

    private static void requireSense(Row row, Ticket ticket) {
        if (ticket.person() == null && (ticket.resolved() != null || ticket.reopened() > 0)) {
            throw row.wrong("assigned_to", "is missing, although somebody handled it");
        }
        if (ticket.satisfaction() != null && ticket.closed() == null) {
            throw row.wrong("satisfaction", "is given, although it is not closed");
        }
    }
}
