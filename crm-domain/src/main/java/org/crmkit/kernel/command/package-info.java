/** The id, the receipt and the rejection of a command, and the ports that every command needs. */
@NullMarked
package org.crmkit.kernel.command;

import org.jspecify.annotations.NullMarked;
