package org.crmkit.persistence.jpa.internal.service;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.crmkit.dictionary.Entry;
import org.crmkit.persistence.jpa.internal.entity.MoneyPart;
import org.crmkit.service.Feedback;
import org.crmkit.service.Round;
import org.crmkit.service.quality.Remedy;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_service_round}: a round of handling, with its feedback. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class RoundPart {

    @Column(name = "handling", length = Round.HANDLING_MAX, nullable = false)
    String handling;

    @Column(name = "handler_id", nullable = false)
    UUID handler;

    @Column(name = "handled_at", nullable = false)
    Instant handledAt;

    @Column(name = "handle_by")
    @Nullable
    Instant handleBy;

    @Column(name = "result", length = Feedback.RESULT_MAX)
    @Nullable
    String result;

    @Column(name = "satisfaction")
    @Nullable
    Integer satisfaction;

    @Column(name = "feedback_by_id")
    @Nullable
    UUID feedbackBy;

    @Column(name = "feedback_at")
    @Nullable
    Instant feedbackAt;

    @Embedded
    @Nullable
    RequestClosingPart closing;

    @Column(name = "remedy", length = 20)
    @Convert(converter = ServiceCodes.OfRemedy.class)
    @Nullable
    Remedy remedy;

    @Embedded
    @Nullable
    MoneyPart amount;

    @Column(name = "cause", length = Entry.VALUE_MAX)
    @Nullable
    String cause;

    protected RoundPart() {}

    public String getHandling() {
        return handling;
    }

    public void setHandling(String handling) {
        this.handling = handling;
    }

    public UUID getHandler() {
        return handler;
    }

    public void setHandler(UUID handler) {
        this.handler = handler;
    }

    public Instant getHandledAt() {
        return handledAt;
    }

    public void setHandledAt(Instant handledAt) {
        this.handledAt = handledAt;
    }

    public @Nullable Instant getHandleBy() {
        return handleBy;
    }

    public void setHandleBy(@Nullable Instant handleBy) {
        this.handleBy = handleBy;
    }

    public @Nullable String getResult() {
        return result;
    }

    public void setResult(@Nullable String result) {
        this.result = result;
    }

    public @Nullable Integer getSatisfaction() {
        return satisfaction;
    }

    public void setSatisfaction(@Nullable Integer satisfaction) {
        this.satisfaction = satisfaction;
    }

    public @Nullable UUID getFeedbackBy() {
        return feedbackBy;
    }

    public void setFeedbackBy(@Nullable UUID feedbackBy) {
        this.feedbackBy = feedbackBy;
    }

    public @Nullable Instant getFeedbackAt() {
        return feedbackAt;
    }

    public void setFeedbackAt(@Nullable Instant feedbackAt) {
        this.feedbackAt = feedbackAt;
    }

    public @Nullable RequestClosingPart getClosing() {
        return closing;
    }

    public void setClosing(@Nullable RequestClosingPart closing) {
        this.closing = closing;
    }

    public @Nullable Remedy getRemedy() {
        return remedy;
    }

    public void setRemedy(@Nullable Remedy remedy) {
        this.remedy = remedy;
    }

    public @Nullable MoneyPart getAmount() {
        return amount;
    }

    public void setAmount(@Nullable MoneyPart amount) {
        this.amount = amount;
    }

    public @Nullable String getCause() {
        return cause;
    }

    public void setCause(@Nullable String cause) {
        this.cause = cause;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RoundPart part
                && Objects.equals(handling, part.handling)
                && Objects.equals(handler, part.handler)
                && Objects.equals(handledAt, part.handledAt)
                && Objects.equals(handleBy, part.handleBy)
                && Objects.equals(result, part.result)
                && Objects.equals(satisfaction, part.satisfaction)
                && Objects.equals(feedbackBy, part.feedbackBy)
                && Objects.equals(feedbackAt, part.feedbackAt)
                && Objects.equals(closing, part.closing)
                && Objects.equals(remedy, part.remedy)
                && Objects.equals(amount, part.amount)
                && Objects.equals(cause, part.cause);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                handling,
                handler,
                handledAt,
                handleBy,
                result,
                satisfaction,
                feedbackBy,
                feedbackAt,
                closing,
                remedy,
                amount,
                cause);
    }
}
