package org.crmkit;

import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import java.lang.annotation.ElementType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.crmkit.customer.contact.Contact;
import org.crmkit.internal.command.InputCheck;
import org.crmkit.internal.command.Inputs;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.value.Percent;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.Prospect;
import org.jspecify.annotations.Nullable;

/**
 * The Bean Validation validator of a {@link Crm}: that of the host or that of the default provider. Either must know the
 * constraints of CRM Kit.
 */
final class Validators {

    /**
     * The constraints that {@link #faultyDraft} breaks: one of CRM Kit, one of the standard, and one on a cascaded record.
     */
    private static final Set<String> BROKEN = Set.of("title", "probability", "prospect.contactName");

    private Validators() {}

    /**
     * Returns a check of inputs that has rejected a faulty draft once.
     *
     * @param hosts the validator of the host; null for that of the default provider
     * @throws IllegalStateException if there is no provider, or if the validator accepts the faulty draft
     */
    static InputCheck tried(@Nullable Validator hosts) {
        InputCheck check = new InputCheck(hosts == null ? ofDefaultProvider() : hosts);
        Set<String> refused = refusedBy(check);
        if (!refused.containsAll(BROKEN)) {
            throw new IllegalStateException(
                    "The Bean Validation validator does not apply the constraints of CRM Kit: of "
                            + BROKEN.stream().sorted().toList() + ", all at fault, it refused "
                            + refused.stream().filter(BROKEN::contains).sorted().toList()
                            + " in an OpportunityDraft; it must know the classes of crm-domain (Quarkus learns"
                            + " them from META-INF/jandex.idx in that jar: keep it when you repackage the jar)");
        }
        return check;
    }

    private static Set<String> refusedBy(InputCheck check) {
        try {
            check.check(Inputs.of("draft", faultyDraft()));
            return Set.of();
        } catch (InvalidInputException refused) {
            List<Violation> violations = refused.violations();
            return violations.stream().map(Violation::path).collect(Collectors.toSet());
        }
    }

    @SuppressWarnings("NullAway") // null in required properties is the test
    private static OpportunityDraft faultyDraft() {
        Percent none = null;
        Prospect prospect = new Prospect("", "x".repeat(Contact.NAME_MAX + 1), null);
        return new OpportunityDraft("", prospect, none, "", null, null, null);
    }

    private static Validator ofDefaultProvider() {
        try {
            return Validation.byDefaultProvider()
                    .configure()
                    .traversableResolver(new EverythingIsThere())
                    .buildValidatorFactory()
                    .getValidator();
        } catch (NoProviderFoundException missing) {
            throw new IllegalStateException(
                    "CRM Kit needs a Bean Validation provider: add org.hibernate.validator:hibernate-validator"
                            + " to the class path",
                    missing);
        } catch (ValidationException incomplete) {
            throw new IllegalStateException(
                    "The Bean Validation provider did not start; Hibernate Validator needs an expression language:"
                            + " add org.glassfish.expressly:expressly to the class path",
                    incomplete);
        }
    }

    /**
     * Inputs are records, in which nothing is lazily loaded. A provider used together with JPA asks this for every property.
     */
    private static final class EverythingIsThere implements TraversableResolver {

        @Override
        public boolean isReachable(
                @Nullable Object of, Path.Node property, Class<?> root, Path path, ElementType type) {
            return true;
        }

        @Override
        public boolean isCascadable(
                @Nullable Object of, Path.Node property, Class<?> root, Path path, ElementType type) {
            return true;
        }
    }
}
