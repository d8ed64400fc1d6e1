package org.crmkit.internal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Email;
import java.util.List;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.value.Percent;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.Prospect;
import org.crmkit.sales.pipeline.StageDraft;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class InputCheckTest {

    private static final ValidatorFactory VALIDATION = Validation.buildDefaultValidatorFactory();

    private final InputCheck check = new InputCheck(VALIDATION.getValidator());

    record Hosts(@Email(message = "no address") String address) {}

    @AfterAll
    static void stopsTheProvider() {
        VALIDATION.close();
    }

    @Test
    void letsValidInputsThrough() {
        check.check(Inputs.of("draft", new OpportunityDraft("t", "c", Percent.ZERO, "web")));
        check.check(Inputs.none());
        check.check(Inputs.none().optional("contact", null));
    }

    @Test
    @SuppressWarnings("NullAway")
    void namesEveryFaultOfAnInputInTheOrderOfTheirPaths() {
        OpportunityDraft draft = new OpportunityDraft(
                " ", new Prospect("x".repeat(201), null, "\u0007 5"), null, "a\u0000", null, null, null);
        assertThat(faults(draft))
                .containsExactly(
                        Violation.of("probability", "required"),
                        Violation.of("prospect.contactTelephone", "invalid-characters", 50),
                        Violation.of("prospect.customerName", "too-long", 200),
                        Violation.of("source", "invalid-characters", 64),
                        Violation.of("title", "required", 200));
    }

    @Test
    void namesTheFaultsOfAllInputs() {
        assertThat(faults(
                        new OpportunityDraft("", "c", Percent.ZERO, "w"),
                        new OpportunityDraft("t", "c", Percent.ZERO, "")))
                .extracting(Violation::path)
                .containsExactly("source", "title");
    }

    @Test
    void namesWhatIsNotThereBesideTheFaultsOfWhatIs() {
        Inputs inputs = Inputs.of("stage", null)
                .and("draft", new OpportunityDraft("", "c", Percent.ZERO, "w"))
                .and("assignee", null);
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, () -> check.check(inputs));
        assertThat(refused.violations())
                .extracting(each -> each.path() + " " + each.code())
                .containsExactly("assignee required", "stage required", "title required");
    }

    @Test
    void saysLimitsInItsOwnWordsWhateverTheMachineSpeaks() {
        InvalidInputException refused = refused(
                new StageDraft("Demo", -1, Percent.ZERO, 0), new StageDraft("Demo", 10_000, Percent.ZERO, 36_501));
        assertThat(refused)
                .hasMessage("Not valid: position: must be at most 9999; position: must be at least 0;"
                        + " rotsAfterDays: must be at most 36500; rotsAfterDays: must be at least 1");
    }

    @Test
    void passesOnWhatAHostsOwnConstraintSays() {
        assertThat(faults(new Hosts("nobody"))).containsExactly(Violation.of("address", "Email", "no address"));
    }

    private List<Violation> faults(Object... inputs) {
        return refused(inputs).violations();
    }

    private InvalidInputException refused(Object... inputs) {
        Inputs all = Inputs.none();
        for (Object each : inputs) {
            all = all.and("each", each);
        }
        Inputs given = all;
        return catchThrowableOfType(InvalidInputException.class, () -> check.check(given));
    }
}
