package org.crmkit.persistence.jpa.internal.customer.interaction;

import jakarta.persistence.Converter;
import java.util.Map;
import org.crmkit.customer.interaction.InteractionKind;
import org.crmkit.persistence.jpa.internal.entity.EnumCodes;

/** The codes under which the database stores the enums of interactions. Published codes never change. */
public final class InteractionCodes {

    private InteractionCodes() {}

    @Converter
    public static class OfInteractionKind extends EnumCodes<InteractionKind> {
        public OfInteractionKind() {
            super(
                    InteractionKind.class,
                    Map.of(
                            InteractionKind.VISIT, "VISIT",
                            InteractionKind.CALL, "CALL",
                            InteractionKind.MAIL, "MAIL",
                            InteractionKind.MEETING, "MEETING",
                            InteractionKind.OTHER, "OTHER"));
        }
    }
}
