package org.crmkit.kernel.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crmkit.customer.CustomerState;
import org.crmkit.kernel.error.DuplicateException.Candidate;
import org.crmkit.sales.OpportunityAction;
import org.crmkit.sales.OpportunityState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

class CrmExceptionTest {

    private static final UUID ID = UUID.fromString("0199d0a0-0000-7000-8000-000000000001");
    private static final Candidate CANDIDATE = new Candidate("KH202701120001", ID, "林", null, null, null, true);
    private static final Candidate ARCHIVED =
            new Candidate("KH202701120002", ID, "Ada", ID, "Lotus", CustomerState.ARCHIVED, false);

    static final List<Arguments> FAMILY = List.of(
            row(
                    InvalidInputException.of("title", "too-long", 200),
                    "invalid-input",
                    "Not valid: title: is longer than 200 characters",
                    "输入无效：概要: 长度不能超过 200 个字符"),
            row(new NotFoundException("opportunity", 7), "not-found", "There is no opportunity 7", "没有销售机会 7"),
            row(new NotAllowedException("act", "lin"), "not-allowed", "Not allowed: act here", "没有权限：在此操作"),
            row(
                    new IllegalTransitionException(
                            "opportunity",
                            7,
                            OpportunityState.LOST,
                            OpportunityAction.WIN,
                            Set.of(OpportunityAction.REOPEN)),
                    "illegal-transition",
                    "The opportunity is lost: “win” is not possible in this state; possible actions: reopen",
                    "销售机会的状态为\u201C开发失败\u201D，不能开发成功" + "；可执行的操作：重新开启"),
            row(
                    ConflictException.stale("opportunity", ID, 1234),
                    "conflict",
                    "This opportunity has been changed meanwhile: load it again",
                    "此销售机会已被他人修改，请重新加载"),
            row(
                    new DuplicateException("customer", "Lotus", List.of(CANDIDATE)),
                    "duplicate",
                    "The customer \u201cLotus\u201d already exists: KH202701120001 (林). Use one of them, or confirm that"
                            + " this is a different one",
                    "已存在客户\u201CLotus\u201D：KH202701120001 (林)。" + "请使用其中之一，或确认这是另一个"),
            row(
                    new DuplicateException("customer", "Lotus", List.of(CANDIDATE, ARCHIVED)),
                    "duplicate",
                    "The customer \u201cLotus\u201d already exists: KH202701120001 (林), KH202701120002 (Ada; archived: restore it"
                            + " before you use it). Use one of them, or confirm that this is a different one",
                    "已存在客户\u201CLotus\u201D：KH202701120001 (林), KH202701120002（Ada；归档：须先恢复才能使用）。" + "请使用其中之一，或确认这是另一个"),
            row(
                    new RuleBrokenException("entry.in-use", "web"),
                    "rule-broken",
                    "The entry \u201cweb\u201d is in use: retire it",
                    "条目\u201Cweb\u201D正在使用，请停用"),
            row(
                    new RuleBrokenException(
                            "user.has-open-work", new TreeMap<>(Map.of("customer", 1234L, "churn", 1L, "service", 0L))),
                    "rule-broken",
                    "The user is still responsible for records (churn case: 1, customer: 1234): assign them to another user first",
                    "该用户仍负责以下记录（客户流失个案: 1, 客户: 1234），请先移交"),
            row(
                    new StoreUnavailableException("08006/0", new IllegalStateException("down")),
                    "store-unavailable",
                    "The store is not available (08006/0): try again later",
                    "存储暂不可用（08006/0），请稍后再试"),
            row(
                    new StoreFaultException("23514/0", new IllegalStateException("Ada Lovelace")),
                    "store-fault",
                    "The store failed (23514/0): contact a developer",
                    "存储出错（23514/0），请联系开发人员"),
            row(
                    new OutcomeUnknownException("08006/0", new IllegalStateException("down")),
                    "outcome-unknown",
                    "It is not known whether the change was stored (08006/0): check this before you repeat it",
                    "无法确定更改是否已保存（08006/0），请先查看再重试"));

    @Test
    void isComplete() {
        Set<Class<?>> listed =
                FAMILY.stream().map(each -> each.get()[0].getClass()).collect(Collectors.toSet());
        assertThat(listed).containsExactlyInAnyOrder(CrmException.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @FieldSource("FAMILY")
    void hasItsCodeAndSpeaksEnglishAndChinese(CrmException rejection, String code, String english, String chinese) {
        assertThat(rejection.code()).isEqualTo(code);
        assertThat(rejection.message(Locale.ENGLISH)).isEqualTo(english);
        assertThat(rejection.message(Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
        assertThat(rejection.message(Locale.forLanguageTag("zh-Hant-TW"))).isEqualTo(chinese);
    }

    @ParameterizedTest
    @FieldSource("FAMILY")
    void leavesNothingBehindUnlessTheOutcomeIsUnknown(CrmException rejection) {
        assertThat(rejection.outcome())
                .isEqualTo(rejection instanceof OutcomeUnknownException ? Outcome.UNKNOWN : Outcome.NONE);
    }

    @ParameterizedTest
    @FieldSource("FAMILY")
    void speaksEnglishToEverybodyElseWhateverTheMachineSpeaks(CrmException rejection, String code, String english) {
        assertThat(Locale.getDefault().getLanguage()).isEqualTo("tr");
        for (Locale other : List.of(Locale.ROOT, Locale.GERMANY, Locale.getDefault(), Locale.forLanguageTag("ar"))) {
            assertThat(rejection.message(other)).as(code).isEqualTo(english);
        }
    }

    @ParameterizedTest
    @FieldSource("FAMILY")
    void survivesSerialisation(CrmException rejection, String code, String english, String chinese) throws Exception {
        CrmException copy = (CrmException) copy(rejection);
        assertThat(copy).isNotSameAs(rejection).hasSameClassAs(rejection).hasMessage(rejection.getMessage());
        assertThat(copy.message(Locale.ENGLISH)).isEqualTo(english);
        assertThat(copy.code()).isEqualTo(code);
        assertThat(copy.message(Locale.CHINESE)).isEqualTo(chinese);
    }

    @Test
    void keepsItsFactsThroughSerialisation() throws Exception {
        DuplicateException duplicate =
                (DuplicateException) copy(new DuplicateException("customer", "Lotus", List.of(CANDIDATE)));
        assertThat(duplicate.candidates()).containsExactly(CANDIDATE);
        IllegalTransitionException illegal = (IllegalTransitionException) copy(new IllegalTransitionException(
                "opportunity",
                7,
                OpportunityState.LOST,
                OpportunityAction.WIN,
                OpportunityState.LIFECYCLE.allowed(OpportunityState.LOST)));
        assertThat(illegal.state()).isSameAs(OpportunityState.LOST);
        assertThat(illegal.allowed()).isEqualTo(List.of(OpportunityAction.REOPEN));
    }

    @Test
    void saysWhereNothingElseIsPossible() {
        IllegalTransitionException refused = new IllegalTransitionException(
                "opportunity", 7, OpportunityState.WON, OpportunityAction.REVISE, Set.of());
        assertThat(refused.message(Locale.ENGLISH))
                .isEqualTo("The opportunity is won: neither “revise” nor any other action is possible");
    }

    @Test
    void saysWhatIsTakenWhereNothingCanBeLinked() {
        assertThat(new DuplicateException("user", "lin", List.of()))
                .hasMessage("The user \u201clin\u201d already exists");
    }

    @Test
    void namesEveryFaultAtOnce() {
        InvalidInputException refused = new InvalidInputException(
                List.of(Violation.of("a", "required"), Violation.of("b", "out-of-range", 0, 9999)));
        assertThat(refused).hasMessage("Not valid: a: is required; b: must be 0 to 9999");
    }

    @Test
    void showsWhatAHostsOwnConstraintSays() {
        assertThat(Violation.of("a", "Luhn", "no such card").message(Locale.CHINESE))
                .isEqualTo("a: no such card");
    }

    @Test
    void tellsTheLogPathsAndIdsAndPeopleLabels() {
        InvalidInputException invalid = InvalidInputException.of("prospect.customerName", "required");
        assertThat(invalid).hasMessage("Not valid: prospect.customerName: is required");
        assertThat(invalid.message(Locale.ENGLISH)).isEqualTo("Not valid: customer name: is required");
        assertThat(invalid.message(Locale.CHINESE)).isEqualTo("输入无效：客户名称: 必填");
        NotFoundException missing = new NotFoundException("customer", ID);
        assertThat(missing).hasMessage("There is no customer " + ID);
        assertThat(missing.message(Locale.ENGLISH)).isEqualTo("There is no such customer");
        assertThat(missing.message(Locale.CHINESE)).isEqualTo("没有这个客户");
        assertThat(ConflictException.stale("opportunity", ID, 3))
                .hasMessageContaining(ID.toString())
                .hasMessageContaining("version 3");
        assertThat(new NotAllowedException("opportunity.assign", ID))
                .hasMessageContaining("opportunity.assign")
                .hasMessageContaining(ID.toString());
    }

    @Test
    void tellsWhoWasQuicker() {
        RuntimeException cause = new IllegalStateException("40001");
        assertThat(ConflictException.lockTimeout(cause)).hasCause(cause);
        assertThat(ConflictException.lockTimeout(cause).reason()).isEqualTo(ConflictException.Reason.LOCK_TIMEOUT);
        assertThat(ConflictException.concurrentUpdate(cause)).hasCause(cause);
        assertThat(ConflictException.concurrentUpdate("user", ID).kind()).isEqualTo("user");
        assertThat(ConflictException.duplicateKey("customer.number", null).kind())
                .isEqualTo("customer.number");
        assertThat(ConflictException.stale("user", null, cause).id()).isNull();
        assertThat(ConflictException.stale("user", ID, 3).version()).isEqualTo(3);
    }

    private static Arguments row(CrmException rejection, String code, String english, String chinese) {
        return Arguments.of(rejection, code, english, chinese);
    }

    private static Object copy(Object original) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(original);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }
}
