package org.crmkit.persistence.jpa.internal.sales;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.crmkit.kernel.permission.Assignment;
import org.crmkit.kernel.value.Text;
import org.crmkit.persistence.jpa.internal.aggregate.CollectionSync;
import org.crmkit.persistence.jpa.internal.customer.CustomerValues;
import org.crmkit.persistence.jpa.internal.entity.ColumnValues;
import org.crmkit.persistence.jpa.internal.entity.RowMapper;
import org.crmkit.persistence.jpa.internal.sales.pipeline.PipelineValues;
import org.crmkit.sales.Closing;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.Opportunity.RecordedExpiry;
import org.crmkit.sales.OpportunitySort;
import org.crmkit.sales.plan.Plan;
import org.crmkit.sales.plan.PlanStep;
import org.jspecify.annotations.Nullable;
import org.mapstruct.AfterMapping;
import org.mapstruct.BeforeMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

/** Maps opportunities to rows and back. */
@Mapper(uses = {ColumnValues.class, SalesValues.class, PipelineValues.class, CustomerValues.class})
interface OpportunityMapper extends RowMapper<Opportunity, OpportunityRow> {

    @Override
    @Mapping(target = "id", source = "key.id")
    @Mapping(target = "plan", source = "steps")
    @Mapping(target = "withVersion", ignore = true)
    Opportunity record(OpportunityRow row);

    @Override
    @Mapping(target = "searchKey", ignore = true)
    @Mapping(target = "titleKey", ignore = true)
    @Mapping(target = "customerNameKey", ignore = true)
    @Mapping(target = "amountKey", ignore = true)
    @Mapping(target = "expectedCloseKey", ignore = true)
    @Mapping(target = "cycleSeconds", ignore = true)
    @Mapping(target = "unrecordedClose", ignore = true)
    @Mapping(target = "steps", ignore = true)
    void write(Opportunity from, @MappingTarget OpportunityRow to);

    @Mapping(target = "at", source = "closedAt")
    Closing closing(ClosingPart part);

    @Mapping(target = "closedAt", source = "at")
    ClosingPart closing(Closing closing);

    StepPart step(PlanStep step);

    List<PlanStep> steps(List<StepPart> parts);

    default Plan plan(List<StepPart> parts) {
        return parts.isEmpty() ? Plan.EMPTY : new Plan(steps(parts));
    }

    /** If all columns of a part are null, Hibernate reads null. */
    default RecordedExpiry recordedExpiry(@Nullable RecordedExpiryPart part) {
        if (part == null) {
            return RecordedExpiry.NONE;
        }
        String dates = part.getExpectedCloses();
        List<LocalDate> closes = dates == null
                ? List.of()
                : Arrays.stream(dates.split(" ")).map(LocalDate::parse).toList();
        return new RecordedExpiry(closes, part.getStageSince(), part.getAt());
    }

    default RecordedExpiryPart recordedExpiry(RecordedExpiry expiry) {
        RecordedExpiryPart part = new RecordedExpiryPart();
        part.setExpectedCloses(
                expiry.expectedCloses().isEmpty()
                        ? null
                        : expiry.expectedCloses().stream()
                                .map(LocalDate::toString)
                                .collect(Collectors.joining(" ")));
        part.setStageSince(expiry.stageSince());
        part.setAt(expiry.at());
        return part;
    }

    /** Deriving the keys costs more than a comparison. A key is derived again only if its text has changed. */
    @BeforeMapping
    default void keys(Opportunity from, @MappingTarget OpportunityRow to) {
        boolean isRetitled = !from.title().equals(to.getTitle());
        if (isRetitled) {
            to.setTitleKey(Text.sortKey(from.title()));
        }
        ProspectPart prospect = to.getProspect();
        String name = from.prospect().customerName();
        boolean isRenamed = prospect == null || !name.equals(prospect.getCustomerName());
        if (isRenamed) {
            to.setCustomerNameKey(Text.sortKey(name));
        }
        if (isRetitled || isRenamed) {
            to.setSearchKey(from.searchKey());
        }
    }

    @AfterMapping
    default void derive(Opportunity from, @MappingTarget OpportunityRow to) {
        to.setAmountKey(OpportunitySort.amountKey(from.amount()));
        to.setExpectedCloseKey(from.expectedClose() == null ? OpportunitySort.NO_DATE : from.expectedClose());
        LocalDate close = from.expectedClose();
        to.setUnrecordedClose(close == null || from.recordedExpiry().includes(close) ? null : close);
        Closing closing = from.closing();
        Assignment assignment = from.assignment();
        to.setCycleSeconds(
                closing == null || assignment == null
                        ? null
                        : Duration.between(assignment.at(), closing.at()).toSeconds());
        CollectionSync.align(
                to.getSteps(), from.plan().steps().stream().map(this::step).toList());
    }
}
