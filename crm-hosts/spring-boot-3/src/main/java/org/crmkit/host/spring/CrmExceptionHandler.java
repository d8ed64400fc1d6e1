package org.crmkit.host.spring;

import java.util.Locale;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.CrmException;
import org.crmkit.kernel.error.DuplicateException;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.OutcomeUnknownException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.error.StoreUnavailableException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Converts the exceptions of rejected commands into problem details, in the language of the browser. */
@RestControllerAdvice
class CrmExceptionHandler {

    @ExceptionHandler
    ProblemDetail rejected(CrmException rejected, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status(rejected), rejected.message(locale));
        problem.setProperty("code", rejected.code());
        return problem;
    }

    private static HttpStatus status(CrmException rejected) {
        if (rejected instanceof InvalidInputException) {
            return HttpStatus.BAD_REQUEST;
        }
        if (rejected instanceof NotFoundException) {
            return HttpStatus.NOT_FOUND;
        }
        if (rejected instanceof NotAllowedException) {
            return HttpStatus.FORBIDDEN;
        }
        if (rejected instanceof IllegalTransitionException
                || rejected instanceof RuleBrokenException
                || rejected instanceof DuplicateException
                || rejected instanceof ConflictException) {
            return HttpStatus.CONFLICT;
        }
        return rejected instanceof StoreUnavailableException || rejected instanceof OutcomeUnknownException
                ? HttpStatus.SERVICE_UNAVAILABLE
                : HttpStatus.INTERNAL_SERVER_ERROR;
    }
}
