package vn.bodua.access.web;

import java.util.Optional;
import vn.bodua.access.signin.SignIn;
import vn.bodua.refusal.Refusal;

/**
 * The page that asks for the second factor.
 *
 * @param recovery whether a recovery code is asked in place of the usual one
 * @param code of a demo account, else empty
 */
public record SecondFactorPage(
        SignIn.Asked asked, boolean recovery, String code, String next, Optional<Refusal> refusal) {}
