package org.crmkit.service.level;

import java.util.UUID;
import org.crmkit.internal.value.NameBasedIds;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.value.Id;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The identity of the service levels of a tenant. A tenant has one agreement, whose id is always the same.
 *
 * @param value the bare UUID
 */
@ValueObject
public record ServiceLevelAgreementId(UUID value) implements Id {

    /** The id of the agreement of every tenant. */
    public static final ServiceLevelAgreementId ONLY =
            new ServiceLevelAgreementId(NameBasedIds.of(ServiceLevelDescriptor.KIND_NAME));

    /** Rejects null with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public ServiceLevelAgreementId {
        Required.of("id", value);
    }

    /** Parses the text form of an id; an invalid text is rejected with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public static ServiceLevelAgreementId of(String text) {
        return new ServiceLevelAgreementId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
