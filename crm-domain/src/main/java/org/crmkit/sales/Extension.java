package org.crmkit.sales;

import java.time.LocalDate;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;
import jakarta.validation.constraints.NotNull;

/** The input for extending an opportunity. */
record Extension(
        @NotNull LocalDate expectedClose,

        @TextLimit(max = Closing.REASON_MAX, multiline = true)
        String reason) {

    Extension {
        DateLimits.optional("expectedClose", expectedClose);
        reason = Text.linesOrEmpty(reason, Closing.REASON_MAX);
    }
}
