package org.crmkit.host.spring;

import org.crmkit.Crm;
import org.crmkit.actor.UserId;
import org.crmkit.churn.watch.WatchProgress;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What runs without anybody waiting: each window of customers and each batch of events in a transaction of its own. */
@Component
@EnableScheduling
class NightlyJobs {

    private final Crm jobs;
    private final UserId user;

    NightlyJobs(@Qualifier(CrmConfiguration.JOBS) Crm jobs, UserId user) {
        this.jobs = jobs;
        this.user = user;
    }

    @Scheduled(cron = "0 30 2 * * *")
    void watch() {
        watched();
    }

    WatchProgress watched() {
        return jobs.as(user).churnWatch().run();
    }
}
