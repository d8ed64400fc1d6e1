package org.crmkit.sales;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;

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
