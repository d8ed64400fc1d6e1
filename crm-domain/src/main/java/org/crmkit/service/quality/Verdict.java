package org.crmkit.service.quality;

/** What a unit thinks about a quality complaint. */
public enum Verdict {
    /** 属实: the complaint is justified. */
    JUSTIFIED,
    /** 不属实: the complaint is not justified. */
    NOT_JUSTIFIED,
    /** 需补充信息: the unit needs more information. Its opinion is given, and it may be asked again. */
    MORE_INFORMATION
}
