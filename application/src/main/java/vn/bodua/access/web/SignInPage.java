package vn.bodua.access.web;

import java.util.List;
import java.util.Optional;
import vn.bodua.access.signin.LoadDemoAccounts;
import vn.bodua.refusal.Refusal;

/**
 * The page of signing in.
 *
 * @param account as typed, or of a demo account that was chosen
 * @param password of a demo account that was chosen, else empty
 * @param next where the visitor wanted to go
 * @param demo the demo accounts, where there are any
 * @param directory name of the body's own directory, where there is one
 */
public record SignInPage(
        String account,
        String password,
        String next,
        List<LoadDemoAccounts.Ready> demo,
        Optional<String> directory,
        Optional<Refusal> refusal) {}
