package org.crmkit.examples.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.access.RoleCode;
import org.crmkit.access.UserDraft;
import org.crmkit.churn.ChurnFilter;
import org.crmkit.churn.detection.ChurnDetectionProgress;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.persistence.inmemory.InMemoryStore;
import org.crmkit.testkit.world.SettableClock;
import org.junit.jupiter.api.Test;

class ChurnDetectionScheduleExampleTest {

    private static final Duration PAUSE = Duration.ofMillis(5);

    private final SettableClock clock =
            new SettableClock(LocalDate.of(2025, 1, 2).atStartOfDay().toInstant(ZoneOffset.UTC));
    private final Crm crm =
            Crm.builder(InMemoryStore.create()).tenant("acme").clock(clock).build();
    private final CrmSession ada = crm.as(crm.createTenant("Acme", "root", "Ada Root"));
    private final List<ChurnDetectionProgress> runs = new CopyOnWriteArrayList<>();

    @Test
    void runsAgainAndAgainAndEndsInGoodOrder() throws InterruptedException {
        ada.customers().register(new CustomerDraft("Blue Lotus Hotels"));
        clock.set(LocalDate.of(2026, 1, 2).atStartOfDay().toInstant(ZoneOffset.UTC));
        CountDownLatch three = new CountDownLatch(3);
        Thread[] thread = new Thread[1];

        ChurnDetectionScheduleExample watch = ChurnDetectionScheduleExample.every(
                PAUSE,
                ada,
                run -> {
                    runs.add(run);
                    thread[0] = Thread.currentThread();
                    three.countDown();
                },
                refused -> {
                    throw refused;
                });
        assertThat(three.await(30, TimeUnit.SECONDS)).isTrue();
        watch.end();

        thread[0].join(30_000);
        assertThat(thread[0].isAlive()).isFalse();
        assertThat(runs).extracting(ChurnDetectionProgress::opened).startsWith(1L, 0L, 0L);
        assertThat(ada.churn().count(ChurnFilter.ALL)).isEqualTo(1);
    }

    @Test
    void goesOnAfterARunThatFailed() throws InterruptedException {
        CrmSession manager = crm.as(ada.access()
                .createUser(new UserDraft(
                        "lin", "Lin Mei", ada.access().currentUser().unit(), RoleCode.CUSTOMER_MANAGER))
                .id());
        List<RuntimeException> failures = new CopyOnWriteArrayList<>();
        CountDownLatch two = new CountDownLatch(2);

        ChurnDetectionScheduleExample watch =
                ChurnDetectionScheduleExample.every(PAUSE, manager, runs::add, refused -> {
                    failures.add(refused);
                    two.countDown();
                });
        assertThat(two.await(30, TimeUnit.SECONDS)).isTrue();
        watch.end();

        assertThat(failures).hasSizeGreaterThan(1).allMatch(NotAllowedException.class::isInstance);
        assertThat(runs).isEmpty();
    }
}
