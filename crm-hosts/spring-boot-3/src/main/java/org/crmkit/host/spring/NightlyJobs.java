package org.crmkit.host.spring;

import org.crmkit.Crm;
import org.crmkit.churn.detection.ChurnDetectionProgress;
import org.crmkit.kernel.permission.UserId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The scheduled jobs. Churn detection checks each page of customers in a transaction of its own. */
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
    void detectChurn() {
        churnDetected();
    }

    ChurnDetectionProgress churnDetected() {
        return jobs.as(user).churnDetection().run();
    }
}
