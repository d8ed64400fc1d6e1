package org.crmkit.persistence.jpa;

import jakarta.persistence.Converter;
import java.util.Map;
import org.crmkit.access.UserState;
import org.crmkit.churn.ChurnState;
import org.crmkit.customer.CustomerKind;
import org.crmkit.customer.CustomerState;
import org.crmkit.customer.Sex;
import org.crmkit.customer.interaction.InteractionKind;
import org.crmkit.customer.timeline.TimelineKind;
import org.crmkit.dictionary.EntryState;
import org.crmkit.sales.OpportunityState;
import org.crmkit.sales.StepState;
import org.crmkit.sales.pipeline.StageState;
import org.crmkit.service.ServiceState;
import org.crmkit.trade.OrderState;

/** The codes under which the database stores the domain's enums. Published codes never change. */
final class Codes {

    private Codes() {}

    @Converter
    static class OfOpportunityState extends EnumCodes<OpportunityState> {
        OfOpportunityState() {
            super(
                    OpportunityState.class,
                    Map.of(
                            OpportunityState.UNASSIGNED, "UNASSIGNED",
                            OpportunityState.ASSIGNED, "ASSIGNED",
                            OpportunityState.WON, "WON",
                            OpportunityState.LOST, "LOST"));
        }
    }

    @Converter
    static class OfStepState extends EnumCodes<StepState> {
        OfStepState() {
            super(
                    StepState.class,
                    Map.of(StepState.PENDING, "PENDING", StepState.EXECUTED, "EXECUTED", StepState.DROPPED, "DROPPED"));
        }
    }

    @Converter
    static class OfStageState extends EnumCodes<StageState> {
        OfStageState() {
            super(StageState.class, Map.of(StageState.OFFERED, "OFFERED", StageState.RETIRED, "RETIRED"));
        }
    }

    @Converter
    static class OfCustomerState extends EnumCodes<CustomerState> {
        OfCustomerState() {
            super(
                    CustomerState.class,
                    Map.of(
                            CustomerState.ACTIVE, "ACTIVE",
                            CustomerState.LOST, "LOST",
                            CustomerState.ARCHIVED, "ARCHIVED"));
        }
    }

    @Converter
    static class OfCustomerKind extends EnumCodes<CustomerKind> {
        OfCustomerKind() {
            super(
                    CustomerKind.class,
                    Map.of(CustomerKind.ENTERPRISE, "ENTERPRISE", CustomerKind.INDIVIDUAL, "INDIVIDUAL"));
        }
    }

    @Converter
    static class OfSex extends EnumCodes<Sex> {
        OfSex() {
            super(
                    Sex.class,
                    Map.of(
                            Sex.FEMALE, "FEMALE",
                            Sex.MALE, "MALE",
                            Sex.OTHER, "OTHER"));
        }
    }

    @Converter
    static class OfEntryState extends EnumCodes<EntryState> {
        OfEntryState() {
            super(EntryState.class, Map.of(EntryState.OFFERED, "OFFERED", EntryState.RETIRED, "RETIRED"));
        }
    }

    @Converter
    static class OfInteractionKind extends EnumCodes<InteractionKind> {
        OfInteractionKind() {
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

    @Converter
    static class OfServiceState extends EnumCodes<ServiceState> {
        OfServiceState() {
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
    static class OfTimelineKind extends EnumCodes<TimelineKind> {
        OfTimelineKind() {
            super(
                    TimelineKind.class,
                    Map.of(
                            TimelineKind.INTERACTION, "INTERACTION",
                            TimelineKind.OPPORTUNITY, "OPPORTUNITY",
                            TimelineKind.SERVICE_REQUEST, "SERVICE_REQUEST",
                            TimelineKind.ORDER, "ORDER",
                            TimelineKind.CHURN_CASE, "CHURN_CASE"));
        }
    }

    @Converter
    static class OfOrderState extends EnumCodes<OrderState> {
        OfOrderState() {
            super(
                    OrderState.class,
                    Map.of(
                            OrderState.PLACED, "PLACED",
                            OrderState.SHIPPED, "SHIPPED",
                            OrderState.PAID, "PAID",
                            OrderState.CANCELLED, "CANCELLED"));
        }
    }

    @Converter
    static class OfChurnState extends EnumCodes<ChurnState> {
        OfChurnState() {
            super(
                    ChurnState.class,
                    Map.of(
                            ChurnState.WARNED, "WARNED",
                            ChurnState.DEFERRED, "DEFERRED",
                            ChurnState.LOST, "LOST",
                            ChurnState.RECOVERED, "RECOVERED"));
        }
    }

    @Converter
    static class OfUserState extends EnumCodes<UserState> {
        OfUserState() {
            super(UserState.class, Map.of(UserState.ENABLED, "ENABLED", UserState.DISABLED, "DISABLED"));
        }
    }

    @Converter
    static class OfOutboxState extends EnumCodes<OutboxState> {
        OfOutboxState() {
            super(
                    OutboxState.class,
                    Map.of(
                            OutboxState.PENDING, "PENDING",
                            OutboxState.HELD, "HELD",
                            OutboxState.SENT, "SENT",
                            OutboxState.NONE, "NONE"));
        }
    }
}
