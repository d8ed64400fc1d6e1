package org.crmkit.customer;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.crmkit.customer.profile.Assessment;
import org.crmkit.customer.profile.BankAccount;
import org.crmkit.customer.profile.Profile;
import org.crmkit.customer.profile.Registration;
import org.crmkit.customer.profile.RegistrationBuilder;
import org.crmkit.customer.profile.TaxNumbers;
import org.crmkit.internal.draft.DraftValues;
import org.crmkit.internal.value.Items;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.command.Draft;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.journal.FieldChange;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Rating;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;
import org.jspecify.annotations.Nullable;

/**
 * The input for registering or revising a customer. It replaces all data: a value that is left out is cleared.
 *
 * @param name 客户名称
 * @param externalNumber 外部编号: the number in another system, which no other customer of the tenant may have
 * @param profile the kind of customer, and how to reach them
 * @param registration the business registration
 * @param bank the bank account
 * @param tax the tax numbers
 * @param assessment the mutual assessment
 * @param tags at most {@value Customer#TAGS_MAX} tags of at most {@value Customer#TAG_MAX} code points each; null for none.
 *     Tags with the same {@link Text#matchKey} are one tag: the first of them in the order of their characters is kept
 * @param memo 备注
 * @param violations of values that were read from text; null for none
 */
@RecordBuilder
public record CustomerDraft(
        @TextLimit(max = Customer.NAME_MAX) String name,

        @TextLimit(max = Customer.EXTERNAL_NUMBER_MAX, required = false) @Nullable
        String externalNumber,

        @NotNull @Valid Profile profile,
        @NotNull @Valid Registration registration,
        @NotNull @Valid BankAccount bank,
        @NotNull @Valid TaxNumbers tax,
        @NotNull Assessment assessment,

        @Size(max = Customer.TAGS_MAX) Set<@TextLimit(max = Customer.TAG_MAX) String> tags,

        @TextLimit(max = Customer.MEMO_MAX, required = false, multiline = true) @Nullable
        String memo,

        List<Violation> violations)
        implements Draft {

    /** Normalises the texts and the tags. */
    public CustomerDraft {
        name = Text.lineOrEmpty(name, Customer.NAME_MAX);
        externalNumber = Text.line(externalNumber, Customer.EXTERNAL_NUMBER_MAX);
        memo = Text.lines(memo, Customer.MEMO_MAX);
        tags = Customer.distinct(Items.bounded("tags", tags).stream()
                .map(each -> Text.lineOrEmpty(each, Customer.TAG_MAX))
                .toList());
        DraftValues values = DraftValues.of(violations);
        values.given("registration.registeredCapital", registration == null ? null : registration.registeredCapital());
        values.given("registration.annualTurnover", registration == null ? null : registration.annualTurnover());
        values.given("assessment.satisfaction", assessment == null ? null : assessment.satisfaction());
        values.given("assessment.credit", assessment == null ? null : assessment.credit());
        violations = values.violations();
    }

    /** Creates an input of values. */
    public CustomerDraft(
            String name,
            @Nullable String externalNumber,
            Profile profile,
            Registration registration,
            BankAccount bank,
            TaxNumbers tax,
            Assessment assessment,
            Set<String> tags,
            @Nullable String memo) {
        this(name, externalNumber, profile, registration, bank, tax, assessment, tags, memo, List.of());
    }

    /** Creates the input for a customer with a name and a profile only. */
    public CustomerDraft(String name, Profile profile) {
        this(
                name,
                null,
                profile,
                Registration.UNKNOWN,
                BankAccount.UNKNOWN,
                TaxNumbers.UNKNOWN,
                Assessment.UNKNOWN,
                Set.of(),
                null);
    }

    /** Creates the input for an enterprise of level {@value Customer#FIRST_LEVEL} with a name only. */
    public CustomerDraft(String name) {
        this(name, Profile.ofLevel(Customer.FIRST_LEVEL));
    }

    /** Creates an input with the present data of a customer, to be changed with a builder. */
    public static CustomerDraft of(Customer now) {
        Required.of("now", now);
        return new CustomerDraft(
                now.name(),
                now.externalNumber(),
                now.profile(),
                now.registration(),
                now.bank(),
                now.tax(),
                now.assessment(),
                now.tags(),
                now.memo());
    }

    /** Returns this draft with a registered capital read from text, such as {@code 1299.90} and {@code EUR}. */
    public CustomerDraft registeredCapital(@Nullable String amount, @Nullable String currency) {
        DraftValues values = DraftValues.of(this);
        Money read = values.money("registration.registeredCapital", amount, currency);
        Registration now = registration == null ? Registration.UNKNOWN : registration;
        return CustomerDraftBuilder.builder(this)
                .registration(
                        RegistrationBuilder.builder(now).registeredCapital(read).build())
                .violations(values.violations())
                .build();
    }

    /** Returns this draft with an annual turnover read from text, such as {@code 1299.90} and {@code EUR}. */
    public CustomerDraft annualTurnover(@Nullable String amount, @Nullable String currency) {
        DraftValues values = DraftValues.of(this);
        Money read = values.money("registration.annualTurnover", amount, currency);
        Registration now = registration == null ? Registration.UNKNOWN : registration;
        return CustomerDraftBuilder.builder(this)
                .registration(
                        RegistrationBuilder.builder(now).annualTurnover(read).build())
                .violations(values.violations())
                .build();
    }

    /** Returns this draft with the satisfaction read from text, {@code 1} to {@code 5}. */
    public CustomerDraft satisfaction(@Nullable String satisfaction) {
        DraftValues values = DraftValues.of(this);
        Rating read = values.rating("assessment.satisfaction", satisfaction);
        Assessment now = assessment == null ? Assessment.UNKNOWN : assessment;
        return CustomerDraftBuilder.builder(this)
                .assessment(new Assessment(read, now.credit()))
                .violations(values.violations())
                .build();
    }

    /** Returns this draft with the credit read from text, {@code 1} to {@code 5}. */
    public CustomerDraft credit(@Nullable String credit) {
        DraftValues values = DraftValues.of(this);
        Rating read = values.rating("assessment.credit", credit);
        Assessment now = assessment == null ? Assessment.UNKNOWN : assessment;
        return CustomerDraftBuilder.builder(this)
                .assessment(new Assessment(now.satisfaction(), read))
                .violations(values.violations())
                .build();
    }

    /** Lists the fields in which a customer differs from this input, and from an ordinal among the customers of the same name. */
    List<FieldChange> differencesFrom(Customer now, int nameOrdinal) {
        return new FieldChange.Comparison()
                .field("name", now.name(), name)
                .field("nameOrdinal", now.nameOrdinal(), nameOrdinal)
                .field("externalNumber", now.externalNumber(), externalNumber)
                .field("profile.kind", now.profile().kind(), profile.kind())
                .field("profile.level", now.profile().level(), profile.level())
                .field("profile.region", now.profile().region(), profile.region())
                .field("profile.industry", now.profile().industry(), profile.industry())
                .field("profile.source", now.profile().source(), profile.source())
                .field("profile.companySize", now.profile().companySize(), profile.companySize())
                .field("profile.address", now.profile().address(), profile.address())
                .field("profile.postalCode", now.profile().postalCode(), profile.postalCode())
                .field("profile.telephone", now.profile().telephone(), profile.telephone())
                .field("profile.fax", now.profile().fax(), profile.fax())
                .field("profile.email", now.profile().email(), profile.email())
                .field("profile.website", now.profile().website(), profile.website())
                .field("registration.licenceNumber", now.registration().licenceNumber(), registration.licenceNumber())
                .field(
                        "registration.legalRepresentative",
                        now.registration().legalRepresentative(),
                        registration.legalRepresentative())
                .field(
                        "registration.registeredCapital",
                        now.registration().registeredCapital(),
                        registration.registeredCapital())
                .field(
                        "registration.annualTurnover",
                        now.registration().annualTurnover(),
                        registration.annualTurnover())
                .field("bank.bank", now.bank().bank(), bank.bank())
                .field("bank.account", now.bank().account(), bank.account())
                .field("tax.local", now.tax().local(), tax.local())
                .field("tax.national", now.tax().national(), tax.national())
                .field("assessment.satisfaction", now.assessment().satisfaction(), assessment.satisfaction())
                .field("assessment.credit", now.assessment().credit(), assessment.credit())
                .field("tags", now.tags(), tags)
                .field("memo", now.memo(), memo)
                .changes();
    }
}
