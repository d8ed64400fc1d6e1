package org.crmkit.testkit.random;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crmkit.access.OrgUnit;
import org.crmkit.access.User;
import org.crmkit.access.UserEvent;
import org.crmkit.kernel.error.CrmException;
import org.crmkit.kernel.error.DuplicateException;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.journal.JournalEntry;
import org.jspecify.annotations.Nullable;

/**
 * A log of commands and observations, as text that is equal for equal behaviour: ids are numbered in the order of their
 * appearance.
 */
public final class Transcript {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> labels = new HashMap<>();

    /** Logs an outcome: the result, or the rejection with its facts. */
    <T> @Nullable T note(String what, Callable<T> deed) {
        try {
            T result = deed.call();
            line(what + " -> " + shown(result));
            return result;
        } catch (CrmException refused) {
            line(what + " -> " + shown(refused));
            return null;
        } catch (Exception | AssertionError fault) {
            line(what + " -> " + CommandSequences.FAULT + fault);
            return null;
        }
    }

    void line(String line) {
        Matcher ids = ID.matcher(line);
        text.append(ids.replaceAll(each -> labels.computeIfAbsent(each.group(), id -> "#" + (labels.size() + 1))))
                .append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String shown(CrmException refused) {
        String candidates = refused instanceof DuplicateException twice ? " " + twice.candidates() : "";
        return refused.code() + ": " + refused.getMessage() + candidates;
    }

    private static String shown(@Nullable Object value) {
        if (value instanceof List<?> list) {
            StringBuilder lines = new StringBuilder();
            list.forEach(each -> lines.append("\n    ").append(shown(each)));
            return list.size() + lines.toString();
        }
        if (value instanceof User user) {
            return "User " + user.id() + " v" + user.version() + " " + user.name() + " (" + user.realName() + ") "
                    + user.state() + " " + new TreeSet<>(user.roles()) + " in " + user.unit() + " until "
                    + user.validUntil() + " by " + user.creator() + " at " + user.createdAt() + " " + user.changedAt();
        }
        if (value instanceof OrgUnit unit) {
            return "Unit " + unit.id() + " v" + unit.version() + " " + unit.name() + " below " + unit.parent();
        }
        if (value instanceof JournalEntry entry) {
            return entry.kind() + " " + entry.subject() + " v" + entry.version() + " "
                    + entry.event().type() + ": " + shown(entry.event()) + " by " + entry.actor() + " at "
                    + entry.at();
        }
        return String.valueOf(value);
    }

    /** Sets have no order of their own. */
    private static String shown(CrmEvent event) {
        if (event instanceof UserEvent.Created made) {
            return "UserCreated " + made.name() + " (" + made.realName() + ") " + new TreeSet<>(made.roles()) + " in "
                    + made.unit() + " until " + made.validUntil();
        }
        if (event instanceof UserEvent.RolesGiven given) {
            return "RolesGiven " + new TreeSet<>(given.from()) + " " + new TreeSet<>(given.to());
        }
        return event.toString();
    }
}
