package org.crmkit.host.quarkus;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Map;
import org.crmkit.kernel.error.CrmException;

/** Converts the exceptions of rejected commands into HTTP responses. */
@Provider
public class CrmExceptions implements ExceptionMapper<CrmException> {

    private static final Map<String, Integer> STATUS = Map.of(
            "invalid-input", 400,
            "not-allowed", 403,
            "not-found", 404,
            "store-fault", 500,
            "store-unavailable", 503,
            "outcome-unknown", 503);

    @Override
    public Response toResponse(CrmException rejected) {
        return Response.status(STATUS.getOrDefault(rejected.code(), 409))
                .entity(Map.of("code", rejected.code(), "detail", rejected.message(Locale.ENGLISH)))
                .build();
    }
}
