/**
 * Running it: regular jobs that only one node runs at a time, what a node says about itself, readiness, metrics. Other
 * modules contribute {@link vn.bodua.operation.RegularJob}s and {@link vn.bodua.operation.SystemFacts}.
 */
@NullMarked
package vn.bodua.operation;

import org.jspecify.annotations.NullMarked;
