package org.crmkit.service;

import org.crmkit.value.Text;
import org.crmkit.value.TextLimit;

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
