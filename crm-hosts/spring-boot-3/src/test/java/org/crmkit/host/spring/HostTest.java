package org.crmkit.host.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crmkit.Crm;
import org.crmkit.kernel.journal.CommandRejected;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.journal.JournalFilter;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.sales.OpportunityId;
import org.hibernate.Version;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Starts the application on a port of its own and calls it as a browser does. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class HostTest {

    private static final String NOWHERE = "/opportunities/00000000-0000-7000-8000-000000000000";

    private final HttpClient browser = HttpClient.newHttpClient();

    @Value("${local.server.port}")
    private int port;

    @Autowired
    @Qualifier(CrmConfiguration.JOBS)
    private Crm jobs;

    @Autowired
    private UserId user;

    @Autowired
    private EntityManager entityManager;

    @Autowired
    private NightlyJobs nightly;

    @Test
    void runsOnTheVersionsThatBootManages() {
        assertThat(SpringBootVersion.getVersion()).isEqualTo(System.getProperty("host.boot"));
        assertThat(Version.getVersionString()).isEqualTo(System.getProperty("host.hibernate"));
    }

    @Test
    void opensRevisesReadsAndLists() {
        String id = opened("40 seats");
        assertThat(put("/opportunities/" + id, form("50 seats", 60)).statusCode())
                .isEqualTo(200);
        HttpResponse<String> found = get("/opportunities/" + id);
        assertThat(JsonPath.<Integer>read(found.body(), "$.version")).isEqualTo(1);
        assertThat(JsonPath.<String>read(found.body(), "$.title")).isEqualTo("50 seats");
        assertThat(JsonPath.<List<String>>read(get("/opportunities").body(), "$"))
                .contains("50 seats");
    }

    @Test
    void theApplicationsOwnRowIsInTheSameTransaction() {
        String id = opened("with a row of ours");
        Enquiry kept = entityManager.find(Enquiry.class, UUID.fromString(id));
        assertThat(kept.address()).isEqualTo("https://example.org/form");
        long enquiries = enquiries();
        assertThat(post("/opportunities", form("", 40)).statusCode()).isEqualTo(400);
        assertThat(enquiries()).isEqualTo(enquiries);
    }

    @Test
    void anInvalidDraftIsRefusedByTheContainersValidator() {
        HttpResponse<String> refused = post("/opportunities", form(" ", 40));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(JsonPath.<String>read(refused.body(), "$.code")).isEqualTo("invalid-input");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(get(NOWHERE).statusCode()).isEqualTo(404);
    }

    @Test
    void anotherTransactionsChangeIsSeenLaterInTheSameRequest() {
        String id = opened("theirs comes between");
        assertThat(post("/tests/" + id + "/look-after-another", "").body()).isEqualTo("1 2 2 theirs");
    }

    @Test
    void aCommandActsOnAnotherTransactionsChangeLaterInTheSameRequest() {
        String id = opened("theirs comes between");
        assertThat(post("/tests/" + id + "/change-after-another", "").body()).isEqualTo("1 2 3 mine again");
    }

    @Test
    void aChangeInAReadOnlyTransactionIsRefusedWithNothingKept() {
        nothingIsKeptOf("/change-while-reading");
    }

    @Test
    void aChangeWithoutATransactionIsRefusedWithNothingKept() {
        nothingIsKeptOf("/change-without-transaction");
    }

    @Test
    void aRejectedCommandIsJournalledAlthoughTheApplicationRollsBack() {
        String id = opened("won twice");
        put("/opportunities/" + id, form("", 40));
        JournalEntry newest = journal().get(0);
        assertThat(newest.event()).isInstanceOfSatisfying(CommandRejected.class, refused -> {
            assertThat(refused.command()).isEqualTo("opportunity.revise");
            assertThat(refused.code()).isEqualTo("invalid-input");
        });
        assertThat(newest.actor()).isEqualTo(user);
    }

    @Test
    void churnDetectionRunsInTransactionsOfItsOwn() {
        assertThat(nightly.churnDetected().opened()).isZero();
    }

    @Test
    void eventsAreForwardedInTransactionsOfTheirOwn() {
        String id = opened("told to others");
        List<UUID> told = new ArrayList<>();
        int handedOver;
        do {
            handedOver = jobs.outbox().forward(100, entry -> told.add(entry.subject()));
        } while (handedOver > 0);
        assertThat(told).contains(UUID.fromString(id));
    }

    private void nothingIsKeptOf(String change) {
        String id = opened("as it was");
        List<JournalEntry> before = journal();
        assertThat(post("/tests/" + id + change, "").statusCode()).isEqualTo(500);
        assertThat(jobs.as(user).sales().get(OpportunityId.of(id)).title()).isEqualTo("as it was");
        assertThat(journal()).isEqualTo(before);
    }

    private List<JournalEntry> journal() {
        return jobs.as(user).journal().list(JournalFilter.ALL.newest(500)).items();
    }

    private long enquiries() {
        return entityManager
                .createQuery("select count(e) from Enquiry e", Long.class)
                .getSingleResult();
    }

    private String opened(String title) {
        HttpResponse<String> opened = post("/opportunities", form(title, 40));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        return JsonPath.read(opened.body(), "$.id");
    }

    private static String form(String title, int probability) {
        return """
            {"title": "%s", "customerName": "Blue Lotus", "probability": %d, "address": "https://example.org/form"}
            """.formatted(title, probability);
    }

    private HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    private HttpResponse<String> post(String path, String json) {
        return send(request(path).POST(BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> put(String path, String json) {
        return send(request(path).PUT(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
