package org.crmkit.testkit.visibility;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.CrmException;
import org.crmkit.kernel.error.DuplicateException;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.value.Id;
import org.crmkit.testkit.visibility.Calls.Call;
import org.jspecify.annotations.Nullable;

/**
 * Checks the answer of a call: what it reveals about records that the caller cannot see. The following is revealed by design, and
 * therefore no fault:
 *
 * <ul>
 *   <li>the caller's own input;
 *   <li>names of users, units and stages and values of the dictionary, to every user of the tenant;
 *   <li>of a customer to whom a record that the caller sees refers: id and number;
 *   <li>of customers of the same name: number and manager, so that the two users can talk;
 *   <li>the amount of a user's open work, to users who disable users: without names;
 *   <li>the number that a rule sets as a limit.
 * </ul>
 */
final class Judge {

    private final Sight sight;
    private final Ledger ledger;

    Judge(Ledger ledger) {
        this.ledger = ledger;
        this.sight = new Sight(ledger);
    }

    Sight sight() {
        return sight;
    }

    /**
     * Returns the facts in the outcome of a call that its caller must not know, by the current state of the ledger.
     */
    Set<Object> unknown(Call call) {
        Set<Object> facts = new HashSet<>(Facts.in(call.answer(), call.rejection()));
        facts.removeAll(Facts.in(call.arguments()));
        facts.removeAll(Facts.in(offered(call.rejection())));
        facts.removeIf(each -> isOfThisTenant(call, each)
                && sight.knows(call.caller(), each, call.method().desk().name()));
        return facts;
    }

    /** Returns what else a rejection reveals that it must not. */
    List<String> told(Call call) {
        CrmException rejection = call.rejection();
        if (rejection instanceof RuleBrokenException broken && countsWhatIsNotSeen(broken)) {
            return List.of("a count in " + broken.rule());
        }
        String about = rejection instanceof IllegalTransitionException closed
                ? closed.id()
                : rejection instanceof ConflictException conflict ? conflict.id() : null;
        KnownRecord record = about == null ? null : ledger.record(Id.parse(about));
        return record == null || sight.sees(call.caller(), record, Sight.OWN_DESK)
                ? List.of()
                : List.of("the state of " + record);
    }

    /** Returns whether the record that is the first argument of a call exists and the caller does not see it. */
    boolean isAboutAnUnseenRecord(Call call) {
        KnownRecord named = !call.arguments().isEmpty() && call.arguments().get(0) instanceof Id id
                ? ledger.record(id.value())
                : null;
        return named != null
                && !sight.sees(call.caller(), named, call.method().desk().name());
    }

    private static boolean isOfThisTenant(Call call, Object fact) {
        return !(fact instanceof String text)
                || !Marks.FORM.matcher(text).matches()
                || Marks.isOf(call.office().letter(), text);
    }

    private static Set<Object> offered(@Nullable CrmException rejection) {
        return rejection instanceof DuplicateException twice
                ? twice.candidates().stream()
                        .map(DuplicateException.Candidate::number)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static boolean countsWhatIsNotSeen(RuleBrokenException broken) {
        boolean isLimit = broken.rule().contains(".too-");
        boolean isOfUsers = broken.rule().startsWith("user.");
        return !isLimit && !isOfUsers && broken.facts().stream().anyMatch(each -> each.matches("\\d+"));
    }
}
