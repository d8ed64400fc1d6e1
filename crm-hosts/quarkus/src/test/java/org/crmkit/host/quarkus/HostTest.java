package org.crmkit.host.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.persistence.jpa.JpaStore;
import org.crmkit.sales.OpportunityFilter;
import org.crmkit.sales.OpportunityId;
import org.hibernate.Version;
import org.junit.jupiter.api.Test;

/** Starts the application on a port of its own and calls it as a browser does. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresql.class)
class HostTest {

    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    URI root;

    @Inject
    FirstUser user;

    @Inject
    NightlyChurnDetection churnDetection;

    @Inject
    EntityManagerFactory factory;

    @Test
    void runsOnTheVersionThatQuarkusManages() {
        assertThat(Version.getVersionString()).isEqualTo(System.getProperty("host.hibernate"));
    }

    @Test
    void opensRevisesReadsAndLists() {
        String id = opened("40 seats");
        HttpResponse<String> revised = send(request("opportunities/" + id).PUT(form("50 seats")));
        assertThat(revised.statusCode()).as(revised.body()).isEqualTo(200);
        assertThat(send(request("opportunities/" + id).GET()).body())
                .contains("\"version\":1")
                .contains("50 seats");
        assertThat(send(request("opportunities").GET()).body()).contains("50 seats");
    }

    @Test
    void anInvalidDraftIsRefusedByTheContainersValidator() {
        HttpResponse<String> refused = send(request("opportunities").POST(form(" ")));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"code\":\"invalid-input\"");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(send(request("opportunities/00000000-0000-7000-8000-000000000000")
                                .GET())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void nothingIsKeptOfATransactionThatIsRolledBack() {
        String id = opened("as it was");
        QuarkusTransaction.begin();
        user.session().sales().revise(OpportunityId.of(id), new OpportunityForm("undone", "c", 1).draft());
        QuarkusTransaction.rollback();
        assertThat(send(request("opportunities/" + id).GET()).body()).contains("as it was");
    }

    @Test
    void aPageOfChurnDetectionIsATransaction() {
        assertThat(churnDetection.page(null).opened()).isZero();
    }

    @Test
    void aSecondCrmOnTheSameUnitHasTransactionsOfItsOwn() {
        Crm jobs = Crm.builder(JpaStore.of(factory)).tenant("other").build();
        CrmSession session = jobs.as(jobs.createTenant("Other", "root", "Rob Root"));
        session.sales().open(new OpportunityForm("a job's", "c", 1).draft());
        assertThat(session.sales().count(OpportunityFilter.ALL)).isEqualTo(1);
    }

    private String opened(String title) {
        HttpResponse<String> opened = send(request("opportunities").POST(form(title)));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
        Matcher id = ID.matcher(opened.body());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private static HttpRequest.BodyPublisher form(String title) {
        return BodyPublishers.ofString("""
            {"title": "%s", "customerName": "Blue Lotus", "probability": 40}
            """.formatted(title));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(root.resolve(path)).header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
