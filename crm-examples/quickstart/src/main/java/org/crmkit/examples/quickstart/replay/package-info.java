/**
 * The frame of a run: commands are run in the order of their time, by the clock of the data, and the progress is shown.
 */
@NullMarked
package org.crmkit.examples.quickstart.replay;

import org.jspecify.annotations.NullMarked;
