package org.crmkit.testkit.sales.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.crmkit.CrmSession;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Percent;
import org.crmkit.sales.pipeline.PipelineDesk;
import org.crmkit.sales.pipeline.Stage;
import org.crmkit.sales.pipeline.StageBuilder;
import org.crmkit.sales.pipeline.StageDraft;
import org.crmkit.sales.pipeline.StageEvent;
import org.crmkit.sales.pipeline.StageId;
import org.crmkit.spi.UnitOfWork;
import org.crmkit.testkit.input.TextForms;
import org.crmkit.testkit.input.TextSource;
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

/** The case of the stages of the pipeline. */
public final class PipelineContextCase
        implements SampleSource, RebuildSource, RecordSource, MatrixSource, TextSource, RandomSource, ScanSource {

    /** Used by {@link org.crmkit.testkit.support.ContextCases}. */
    public PipelineContextCase() {}

    @Override
    public List<CrmEvent> events(SampleValues values) {
        StageId stage = new StageId(UUID.randomUUID());
        return List.of(
                new StageEvent.Defined(stage, new StageDraft(SampleValues.NASTY, 0, Percent.ZERO, null)),
                new StageEvent.Defined(stage, new StageDraft("Won over", 9999, Percent.of(99), 36500)),
                new StageEvent.Revised(stage, values.changes()),
                new StageEvent.Retired(stage),
                new StageEvent.Restored(stage));
    }

    @Override
    public List<Rebuilding<?>> rebuildings() {
        return List.of(RebuiltStages.rebuilding());
    }

    @Override
    public void playYear(World world) {
        PlayedYear.in(world).stages();
    }

    @Override
    public List<RecordCase<?, ?>> records(World world) {
        return List.of(new RecordCase<>(
                world,
                "stage",
                UnitOfWork::stages,
                world.qualified(),
                each -> StageBuilder.builder(each)
                        .position(each.position() + 10)
                        .build()));
    }

    @Override
    public Map<String, List<?>> state(UnitOfWork work) {
        return Map.of("stages", work.stages().all());
    }

    @Override
    public void desks(DeskRows rows) {
        rows.may("yy---", "define stages", who -> who.pipeline().define(stage(who)));
        rows.may("yy-yy", "list stages", who -> who.pipeline().stages());
    }

    private static StageDraft stage(CrmSession who) {
        return new StageDraft("Stage of " + who.userId(), 1, Percent.ZERO, null);
    }

    @Override
    public void texts(TextForms forms) {
        PipelineDesk desk = forms.world().root().pipeline();
        forms.form(StageDraft.class, new StageDraft("Stage", 1, Percent.ZERO, null), draft -> {
            StageId defined = desk.define(draft).id();
            return desk.stages().stream()
                    .filter(each -> each.id().equals(defined))
                    .findFirst()
                    .orElseThrow();
        });
    }

    @Override
    public void play(RandomDraw draw) {
        CrmSession who = draw.next(3) == 0 ? draw.person() : draw.world().admin();
        Stage last = Objects.requireNonNull(draw.any(Stage.class));
        StageId id = last.id();
        PipelineDesk desk = who.pipeline();
        PipelineDesk seen = draw.next(3) == 0 ? desk.ifVersion(last.version() - draw.next(2)) : desk;
        int action = draw.next(4);
        draw.play("stage " + action + " on " + id + " by " + who.userId(), () -> switch (action) {
            case 0 -> desk.define(stage(draw));
            case 1 -> seen.revise(id, stage(draw));
            case 2 -> seen.retire(id);
            default -> seen.restore(id);
        });
    }

    private static StageDraft stage(RandomDraw draw) {
        return new StageDraft("stage " + draw.next(5), draw.next(4), Percent.of(draw.next(101)), draw.next(20));
    }

    @Override
    public void observe(Observation observation, CrmSession who) {
        observation.note("stages", () -> who.pipeline().stages());
    }

    /** Stages are shown with opportunities, in lists and reports, to every user of the tenant. */
    @Override
    public List<Kind<?>> kinds() {
        return List.of(Kind.of("STAGE", null, root -> root.pipeline().stages(), Stage::id));
    }

    @Override
    public int share() {
        return 5;
    }

    @Override
    public void step(Steps steps) {
        Stage stage = steps.any(Stage.class);
        if (stage == null) {
            return;
        }
        UserId who =
                steps.next(5) == 0 ? steps.anybody() : steps.office().root().userId();
        switch (steps.next(3)) {
            case 0 ->
                steps.play(
                        who,
                        "pipeline",
                        "revise",
                        stage.id(),
                        new StageDraft(steps.text("Stage"), 2, Percent.of(10), 9));
            case 1 -> steps.play(who, "pipeline", "retire", stage.id());
            default -> steps.play(who, "pipeline", "restore", stage.id());
        }
    }
}
