/**
 * How people and programs are recognised: password, one-time codes, passkeys, a body's own directory; the sessions and
 * tokens that follow; one-time links for new accounts. Each step asks anew whether the account is disabled or locked.
 */
@NamedInterface("signin")
@NullMarked
package vn.bodua.access.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
