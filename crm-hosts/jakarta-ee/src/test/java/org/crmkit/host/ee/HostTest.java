package org.crmkit.host.ee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glassfish.embeddable.GlassFish;
import org.glassfish.embeddable.GlassFishException;
import org.glassfish.embeddable.GlassFishProperties;
import org.glassfish.embeddable.GlassFishRuntime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Deploys the archive in a server on a port of its own and calls it as a browser does. */
class HostTest {

    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    private static GlassFish server;
    private static int port;

    @BeforeAll
    static void deploys() throws IOException, GlassFishException {
        port = freePort();
        GlassFishProperties properties = new GlassFishProperties();
        properties.setPort("http-listener", port);
        server = GlassFishRuntime.bootstrap().newGlassFish(properties);
        server.start();
        String deployed =
                server.getDeployer().deploy(new File(System.getProperty("host.archive")), "--contextroot=/host");
        assertThat(deployed).as("the application is deployed").isNotNull();
    }

    @AfterAll
    static void stops() throws GlassFishException {
        server.dispose();
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
        assertThat(send(request("tests/failing/" + id).POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(500);
        assertThat(send(request("opportunities/" + id).GET()).body()).contains("as it was");
    }

    @Test
    void aPageOfChurnDetectionIsATransaction() {
        HttpResponse<String> detected = send(request("tests/churn-detection").POST(BodyPublishers.noBody()));
        assertThat(detected.statusCode()).as(detected.body()).isEqualTo(200);
        assertThat(detected.body()).isEqualTo("0");
    }

    @Test
    void theStoreRefusesTheServersEclipseLinkInOneSentence() {
        assertThat(send(request("tests/eclipselink").GET()).body()).startsWith("CRM Kit does not run on EclipseLink");
    }

    @Test
    void aSecondCrmOnTheSameUnitHasTransactionsOfItsOwn() {
        HttpResponse<String> counted = send(request("tests/own-transactions").POST(BodyPublishers.noBody()));
        assertThat(counted.body()).isEqualTo("1");
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    private static String opened(String title) {
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

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/host/api/" + path))
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return BROWSER.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
