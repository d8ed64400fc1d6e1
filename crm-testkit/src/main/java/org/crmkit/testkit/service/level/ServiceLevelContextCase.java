package org.crmkit.testkit.service.level;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmkit.CrmSession;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.service.level.Priority;
import org.crmkit.service.level.ServiceLevelAgreement;
import org.crmkit.service.level.ServiceLevelAgreementBuilder;
import org.crmkit.service.level.ServiceLevelAgreementId;
import org.crmkit.service.level.ServiceLevelDraft;
import org.crmkit.service.level.ServiceLevelEvent;
import org.crmkit.service.level.ServiceLevelRule;
import org.crmkit.spi.UnitOfWork;
import org.crmkit.testkit.journal.SampleSource;
import org.crmkit.testkit.journal.SampleValues;
import org.crmkit.testkit.permission.DeskRows;
import org.crmkit.testkit.permission.MatrixSource;
import org.crmkit.testkit.random.Observation;
import org.crmkit.testkit.random.RandomDraw;
import org.crmkit.testkit.random.RandomSource;
import org.crmkit.testkit.rebuilding.PlayedYear;
import org.crmkit.testkit.rebuilding.RebuildSource;
import org.crmkit.testkit.rebuilding.Rebuilding;
import org.crmkit.testkit.store.RecordCase;
import org.crmkit.testkit.store.RecordSource;
import org.crmkit.testkit.visibility.Kind;
import org.crmkit.testkit.visibility.ScanSource;
import org.crmkit.testkit.visibility.Steps;
import org.crmkit.testkit.world.World;

/** The case of service levels. */
public final class ServiceLevelContextCase
        implements SampleSource, RebuildSource, RecordSource, MatrixSource, RandomSource, ScanSource {

    /** Used by {@link org.crmkit.testkit.support.ContextCases}. */
    public ServiceLevelContextCase() {}

    @Override
    public List<CrmEvent> events(SampleValues values) {
        ServiceLevelAgreementId id = ServiceLevelAgreementId.ONLY;
        ServiceLevelDraft rich = new ServiceLevelDraft(
                ServiceLevelFixtures.OFFICE.withHolidays(Set.of(LocalDate.of(2028, 2, 29))),
                List.of(
                        new ServiceLevelRule(SampleValues.NASTY, Priority.URGENT, 1, null),
                        new ServiceLevelRule(null, Priority.LOW, null, ServiceLevelRule.MINUTES_MAX)));
        ServiceLevelDraft poor = new ServiceLevelDraft(null, List.of());
        return List.of(
                new ServiceLevelEvent.Defined(id, rich),
                new ServiceLevelEvent.Defined(id, poor),
                new ServiceLevelEvent.Redefined(id, poor, rich));
    }

    @Override
    public List<Rebuilding<?>> rebuildings() {
        return List.of(RebuiltLevels.rebuilding());
    }

    @Override
    public void playYear(World world) {
        PlayedYear.in(world).serviceLevels();
    }

    @Override
    public List<RecordCase<?, ?>> records(World world) {
        return List.of(new RecordCase<>(
                world,
                "service-level",
                UnitOfWork::serviceLevelAgreements,
                world.admin().serviceLevels().define(ServiceLevelFixtures.LEVELS),
                each -> ServiceLevelAgreementBuilder.builder(each)
                        .rules(each.rules().subList(0, 1))
                        .build()));
    }

    @Override
    public Map<String, List<?>> state(UnitOfWork work) {
        return Map.of(
                "serviceLevels",
                work.serviceLevelAgreements().find(ServiceLevelAgreementId.ONLY, Visibility.everything()).stream()
                        .toList());
    }

    @Override
    public void desks(DeskRows rows) {
        rows.may("yy---", "define service levels", who -> who.serviceLevels().define(ServiceLevelFixtures.LEVELS));
        rows.may("yy-yy", "read service levels", who -> who.serviceLevels().agreement());
    }

    @Override
    public void play(RandomDraw draw) {
        CrmSession who = draw.next(4) == 0 ? draw.person() : draw.world().admin();
        draw.play(
                "define service levels by " + who.userId(),
                () -> who.serviceLevels().define(levels(draw)));
    }

    private static ServiceLevelDraft levels(RandomDraw draw) {
        ServiceLevelRule own = new ServiceLevelRule(
                draw.oneOf("complaint", "complaint", "inquiry", "east"),
                Priority.LOW,
                1 + draw.next(60),
                1 + draw.next(600));
        List<ServiceLevelRule> rules = new ArrayList<>(List.of(own));
        for (Priority each : Priority.values()) {
            rules.add(new ServiceLevelRule(null, each, 1 + draw.next(7), draw.next(9) == 0 ? null : 60));
        }
        return new ServiceLevelDraft(draw.next(9) == 0 ? null : ServiceLevelFixtures.ALWAYS, rules);
    }

    @Override
    public void observe(Observation observation, CrmSession who) {
        observation.note("service levels", () -> who.serviceLevels().agreement());
    }

    /** Service levels are shown to every user who works on requests. */
    @Override
    public List<Kind<?>> kinds() {
        return List.of(Kind.of(
                "SERVICE_LEVEL",
                null,
                root -> root.serviceLevels().agreement().stream().toList(),
                ServiceLevelAgreement::id));
    }

    @Override
    public int share() {
        return 1;
    }

    @Override
    public void step(Steps steps) {
        UserId who =
                steps.next(5) == 0 ? steps.anybody() : steps.office().root().userId();
        steps.play(
                who,
                "serviceLevels",
                "define",
                new ServiceLevelDraft(
                        ServiceLevelFixtures.OFFICE,
                        List.of(new ServiceLevelRule(null, Priority.NORMAL, 1 + steps.next(90), 60))));
    }
}
