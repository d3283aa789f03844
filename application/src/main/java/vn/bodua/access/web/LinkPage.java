package vn.bodua.access.web;

import java.util.Optional;
import vn.bodua.refusal.Refusal;

/**
 * The page of a one-time link.
 *
 * @param address that the form is sent to
 * @param first whether the account itself is made here, the first of all
 * @param account as typed, or of whom the link is for
 * @param directory name of the body's own directory, where the account may be tied to it
 */
public record LinkPage(
        String address,
        String token,
        boolean first,
        String name,
        String account,
        Optional<String> directory,
        Optional<Refusal> refusal) {}
