/**
 * What can be seen of a running node: the page of the system, health and metrics, the log of requests.
 */
@ApplicationModule
@NullMarked
package vn.bodua.operation.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
