/**
 * What {@code bodua bench} measures: speed and memory, each beside the limit that the machine sets, in one run. Not tests:
 * the machines are noisy, ratios say more than times.
 */
@NullMarked
package vn.bodua.cli.bench;

import org.jspecify.annotations.NullMarked;
