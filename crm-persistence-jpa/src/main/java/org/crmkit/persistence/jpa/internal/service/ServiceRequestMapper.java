package org.crmkit.persistence.jpa.internal.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Rating;
import org.crmkit.persistence.jpa.internal.aggregate.CollectionSync;
import org.crmkit.persistence.jpa.internal.customer.CustomerValues;
import org.crmkit.persistence.jpa.internal.entity.ColumnValues;
import org.crmkit.persistence.jpa.internal.entity.MoneyPart;
import org.crmkit.persistence.jpa.internal.entity.RowMapper;
import org.crmkit.persistence.jpa.internal.service.level.ServiceLevelValues;
import org.crmkit.service.Closing;
import org.crmkit.service.Deadlines;
import org.crmkit.service.Deadlines.RecordedMisses;
import org.crmkit.service.Feedback;
import org.crmkit.service.Round;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceSort;
import org.crmkit.service.TradeReference;
import org.crmkit.service.quality.Opinion;
import org.crmkit.service.quality.Opinions;
import org.crmkit.service.quality.Resolution;
import org.jspecify.annotations.Nullable;
import org.mapstruct.AfterMapping;
import org.mapstruct.BeforeMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

/** Maps service requests to rows and back. */
@Mapper(uses = {ColumnValues.class, ServiceValues.class, ServiceLevelValues.class, CustomerValues.class})
interface ServiceRequestMapper extends RowMapper<ServiceRequest, ServiceRequestRow> {

    /** The number of decimal places with which the database returns an amount. */
    int AMOUNT_SCALE = 4;

    @Override
    @Mapping(target = "id", source = "key.id")
    @Mapping(target = "withVersion", ignore = true)
    ServiceRequest record(ServiceRequestRow row);

    @Override
    @Mapping(target = "handleSeconds", ignore = true)
    @Mapping(target = "archiveSeconds", ignore = true)
    @Mapping(target = "searchKey", ignore = true)
    @Mapping(target = "dueKey", ignore = true)
    @Mapping(target = "unrecordedDeadline", ignore = true)
    @Mapping(target = "handledInTime", ignore = true)
    @Mapping(target = "rounds", ignore = true)
    @Mapping(target = "opinions", ignore = true)
    @Mapping(target = "cause", ignore = true)
    void write(ServiceRequest from, @MappingTarget ServiceRequestRow to);

    default Round round(RoundPart part) {
        return new Round(
                part.getHandling(),
                new UserId(part.getHandler()),
                part.getHandledAt(),
                part.getHandleBy(),
                feedback(part),
                closing(part.getClosing()),
                part.getRemedy() == null
                        ? null
                        : new Resolution(part.getRemedy(), ColumnValues.money(part.getAmount()), part.getCause()));
    }

    default RoundPart round(Round round) {
        RoundPart part = new RoundPart();
        part.setHandling(round.handling());
        part.setHandler(round.handler().value());
        part.setHandledAt(round.handledAt());
        part.setHandleBy(round.handleBy());
        Feedback feedback = round.feedback();
        if (feedback != null) {
            part.setResult(feedback.result());
            part.setSatisfaction(feedback.satisfaction().value());
            part.setFeedbackBy(feedback.by().value());
            part.setFeedbackAt(feedback.at());
        }
        part.setClosing(closing(round.closing()));
        Resolution resolution = round.resolution();
        if (resolution != null) {
            part.setRemedy(resolution.remedy());
            part.setAmount(amount(resolution.amount()));
            part.setCause(resolution.cause());
        }
        return part;
    }

    /** Returns the amount with as many decimal places as it is read with, so that equal rounds are equal parts. */
    private static @Nullable MoneyPart amount(@Nullable Money money) {
        if (money == null) {
            return null;
        }
        MoneyPart part = new MoneyPart();
        part.setAmount(money.amount().setScale(AMOUNT_SCALE));
        part.setCurrency(money.currency().getCurrencyCode());
        return part;
    }

    default Opinions opinions(List<OpinionPart> parts) {
        return new Opinions(parts.stream().map(this::opinion).toList());
    }

    default Opinion opinion(OpinionPart part) {
        return new Opinion(
                new OrgUnitId(part.getUnit()),
                part.getDue(),
                new UserId(part.getAskedBy()),
                part.getAskedAt(),
                part.getVerdict(),
                part.getText(),
                ColumnValues.user(part.getEndedBy()),
                part.getEndedAt());
    }

    default OpinionPart opinion(Opinion opinion) {
        OpinionPart part = new OpinionPart();
        part.setUnit(opinion.unit().value());
        part.setDue(opinion.due());
        part.setAskedBy(opinion.askedBy().value());
        part.setAskedAt(opinion.askedAt());
        part.setVerdict(opinion.verdict());
        part.setText(opinion.text());
        part.setEndedBy(ColumnValues.bare(opinion.endedBy()));
        part.setEndedAt(opinion.endedAt());
        return part;
    }

    default Deadlines deadlines(DeadlinesPart part) {
        return new Deadlines(
                part.getFrom(),
                part.getAssignBy(),
                part.getAssignedAt(),
                part.getHandleBy(),
                new RecordedMisses(
                        ServiceValues.instants(part.getAssignMisses()),
                        ServiceValues.instants(part.getHandleMisses()),
                        part.getRecordedAt()));
    }

    default DeadlinesPart deadlines(Deadlines deadlines) {
        DeadlinesPart part = new DeadlinesPart();
        part.setFrom(deadlines.from());
        part.setAssignBy(deadlines.assignBy());
        part.setAssignedAt(deadlines.assignedAt());
        part.setHandleBy(deadlines.handleBy());
        RecordedMisses misses = deadlines.recordedMisses();
        part.setAssignMisses(ServiceValues.instants(misses.assign()));
        part.setHandleMisses(ServiceValues.instants(misses.handle()));
        part.setRecordedAt(misses.at());
        return part;
    }

    /** If all columns of a part are null, Hibernate reads null. */
    default TradeReference tradeReference(@Nullable TradeReferencePart part) {
        return part == null
                ? TradeReference.NONE
                : new TradeReference(part.getProduct(), part.getBatch(), part.getOrder());
    }

    default TradeReferencePart tradeReference(TradeReference tradeReference) {
        TradeReferencePart part = new TradeReferencePart();
        part.setProduct(tradeReference.product());
        part.setBatch(tradeReference.batch());
        part.setOrder(tradeReference.order());
        return part;
    }

    default @Nullable Closing closing(@Nullable RequestClosingPart part) {
        return part == null || part.getReason() == null
                ? null
                : new Closing(
                        part.getReason(),
                        new UserId(Objects.requireNonNull(part.getBy())),
                        Objects.requireNonNull(part.getAt()));
    }

    default @Nullable RequestClosingPart closing(@Nullable Closing closing) {
        if (closing == null) {
            return null;
        }
        RequestClosingPart part = new RequestClosingPart();
        part.setReason(closing.reason());
        part.setBy(closing.by().value());
        part.setAt(closing.at());
        return part;
    }

    private static @Nullable Feedback feedback(RoundPart part) {
        Rating satisfaction = ColumnValues.rating(part.getSatisfaction());
        return satisfaction == null
                ? null
                : new Feedback(
                        part.getResult(),
                        satisfaction,
                        new UserId(Objects.requireNonNull(part.getFeedbackBy())),
                        Objects.requireNonNull(part.getFeedbackAt()));
    }

    /** Forgets the search key if a text of the request has changed. */
    @BeforeMapping
    default void forget(ServiceRequest from, @MappingTarget ServiceRequestRow to) {
        if (!from.title().equals(to.getTitle()) || !from.request().equals(to.getRequest())) {
            to.forgetSearchKey();
        }
    }

    /** Deriving the search key costs more than a comparison. It is derived again only if a text has changed. */
    @AfterMapping
    default void derive(ServiceRequest from, @MappingTarget ServiceRequestRow to) {
        Instant due = from.dueAt();
        to.setDueKey(due == null ? ServiceSort.NOT_DUE : due);
        to.setUnrecordedDeadline(from.unrecordedDeadline());
        to.setCause(from.cause());
        Boolean inTime = from.handledInTime();
        to.setHandledInTime(inTime == null ? null : inTime ? 1 : 0);
        to.setHandleSeconds(from.timeToHandle().map(Duration::toSeconds).orElse(null));
        to.setArchiveSeconds(from.timeToArchive().map(Duration::toSeconds).orElse(null));
        boolean hasOtherRounds = CollectionSync.align(
                to.getRounds(), from.rounds().stream().map(this::round).toList());
        if (alignOpinions(from.opinions(), to) || hasOtherRounds || !to.hasSearchKey()) {
            to.setSearchKey(kept(from.searchKey()));
        }
    }

    /** The stored opinions are not read where there are none. */
    private boolean alignOpinions(Opinions from, ServiceRequestRow to) {
        if (from.all().isEmpty() && to.getOpinions().isEmpty()) {
            return false;
        }
        to.setOpinionCount(from.all().size());
        return CollectionSync.align(
                to.storedOpinions(), from.all().stream().map(this::opinion).toList());
    }

    private static String kept(String key) {
        int end = Math.min(key.length(), ServiceRequestRow.SEARCH_MAX);
        boolean splitsPair = end < key.length() && Character.isHighSurrogate(key.charAt(end - 1));
        return key.substring(0, splitsPair ? end - 1 : end);
    }
}
