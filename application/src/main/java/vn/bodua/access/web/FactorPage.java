package vn.bodua.access.web;

import java.util.List;
import java.util.Optional;
import vn.bodua.access.signin.KeepFactors;
import vn.bodua.refusal.Refusal;

/**
 * Setting up an authenticator, or the recovery codes that were just made.
 *
 * @param duty whether the person's role asks for a second factor, so that nothing else is reached before
 */
public record FactorPage(
        Optional<KeepFactors.Offered> offered,
        Optional<SquareCode> code,
        List<String> recoveryCodes,
        boolean duty,
        Optional<Refusal> refusal) {}
