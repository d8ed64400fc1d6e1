package org.crmkit.service.quality;

import java.time.Instant;
import java.time.LocalDate;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Text;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * An opinion 意见 about a quality complaint, for which a unit is asked. It is open until somebody of the unit gives it, or until it is
 * taken back.
 *
 * @param unit the unit that is asked
 * @param due by which day it is asked for
 * @param askedBy the user who asked for it, or who has taken the request over from that user, and who may take it back
 * @param askedAt when it was asked for
 * @param verdict 结论; null if it was not given
 * @param text 1 to {@value #TEXT_MAX} code points; null if it was not given
 * @param endedBy the user who gave it or took it back; null while it is open
 * @param endedAt when it was given or taken back; null while it is open
 */
@ValueObject
public record Opinion(
        OrgUnitId unit,
        LocalDate due,
        UserId askedBy,
        Instant askedAt,
        @Nullable Verdict verdict,
        @Nullable String text,
        @Nullable UserId endedBy,
        @Nullable Instant endedAt) {

    /** The maximum length of an opinion, in code points. */
    public static final int TEXT_MAX = 3000;

    /** Checks the text, and that a given opinion has a verdict, a text, a user and an instant. */
    public Opinion {
        text = Text.optionalLines("text", text, TEXT_MAX);
        boolean given = verdict != null;
        boolean ended = endedAt != null;
        if (given != (text != null) || ended != (endedBy != null) || (given && !ended)) {
            throw new IllegalArgumentException("an opinion with " + verdict + " by " + endedBy + " at " + endedAt);
        }
    }

    static Opinion asked(OrgUnitId unit, LocalDate due, UserId by, Instant at) {
        return new Opinion(unit, due, by, at, null, null, null, null);
    }

    /** Returns whether it is neither given nor taken back. */
    public boolean isOpen() {
        return endedAt == null;
    }

    /** Returns whether it was given. */
    public boolean isGiven() {
        return verdict != null;
    }

    Opinion given(OpinionDraft draft, UserId by, Instant at) {
        return new Opinion(unit, due, askedBy, askedAt, draft.verdict(), draft.text(), by, at);
    }

    Opinion takenBack(UserId by, Instant at) {
        return new Opinion(unit, due, askedBy, askedAt, null, null, by, at);
    }

    Opinion passedTo(UserId other) {
        return new Opinion(unit, due, other, askedAt, verdict, text, endedBy, endedAt);
    }
}
