package org.crmkit.persistence.jpa.internal.service;

import jakarta.persistence.Converter;
import java.util.Map;
import org.crmkit.persistence.jpa.internal.entity.EnumCodes;
import org.crmkit.service.ServiceState;
import org.crmkit.service.quality.Remedy;
import org.crmkit.service.quality.Verdict;

/** The codes under which the database stores the enums of service requests. Published codes never change. */
public final class ServiceCodes {

    private ServiceCodes() {}

    @Converter
    public static class OfServiceState extends EnumCodes<ServiceState> {
        public OfServiceState() {
            super(
                    ServiceState.class,
                    Map.of(
                            ServiceState.NEW, "NEW",
                            ServiceState.ASSIGNED, "ASSIGNED",
                            ServiceState.HANDLED, "HANDLED",
                            ServiceState.ARCHIVED, "ARCHIVED"));
        }
    }

    @Converter
    public static class OfRemedy extends EnumCodes<Remedy> {
        public OfRemedy() {
            super(
                    Remedy.class,
                    Map.of(
                            Remedy.NONE, "NONE",
                            Remedy.EXCHANGE, "EXCHANGE",
                            Remedy.RETURN, "RETURN",
                            Remedy.CREDIT, "CREDIT",
                            Remedy.TECHNICAL_SERVICE, "TECHNICAL_SERVICE"));
        }
    }

    @Converter
    public static class OfVerdict extends EnumCodes<Verdict> {
        public OfVerdict() {
            super(
                    Verdict.class,
                    Map.of(
                            Verdict.JUSTIFIED, "JUSTIFIED",
                            Verdict.NOT_JUSTIFIED, "NOT_JUSTIFIED",
                            Verdict.MORE_INFORMATION, "MORE_INFORMATION"));
        }
    }
}
