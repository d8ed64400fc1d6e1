package org.crmkit.service;

import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;

/**
 * The input for handling a request.
 *
 * @param handling 处理内容
 */
record Handling(
        @TextLimit(max = Round.HANDLING_MAX, multiline = true)
        String handling) {

    Handling {
        handling = Text.linesOrEmpty(handling, Round.HANDLING_MAX);
    }
}
