/**
 * The frame of the REST API: who acts, what a request may hold, how an outcome or a refusal is answered (RFC 9457), and the
 * description of all addresses (OpenAPI 3.1). The addresses themselves stand with their modules in {@code X.api}.
 */
@NullMarked
package vn.bodua.api;

import org.jspecify.annotations.NullMarked;
