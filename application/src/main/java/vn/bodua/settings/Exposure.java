package vn.bodua.settings;

import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/**
 * Who this node would be served to, and whether that may be: others than this machine's users only over TLS, under an
 * address of their own, and never while there are demo accounts (docs/decisions/0014).
 *
 * @param certificate whether there is a certificate with its key
 * @param behindProxy whether an administrator said that a proxy with TLS stands before this node
 */
public record Exposure(
        InetAddress listening,
        boolean certificate,
        boolean behindProxy,
        Optional<URI> publicAddress,
        boolean demoAccounts) {

    public static Exposure of(Settings settings, boolean demoAccounts) {
        return new Exposure(
                settings.get(KnownSettings.LISTEN_ADDRESS),
                settings.get(KnownSettings.TLS_CERTIFICATE).isPresent()
                        && settings.get(KnownSettings.TLS_KEY).isPresent(),
                settings.get(KnownSettings.BEHIND_PROXY),
                settings.get(KnownSettings.PUBLIC_ADDRESS),
                demoAccounts);
    }

    /** Whether requests can come from elsewhere; a proxy brings them even where the node listens on the loopback only. */
    public boolean servesOthers() {
        return !listening.isLoopbackAddress() || behindProxy;
    }

    /** Whether everything that is sent goes over TLS, so that cookies may be kept from anything else. */
    public boolean isEncrypted() {
        return certificate || behindProxy;
    }

    /** Why it may not be; nothing where it may. */
    public List<Refusal> refusals() {
        if (!servesOthers()) {
            return List.of();
        }
        List<Refusal> refusals = new ArrayList<>();
        if (!isEncrypted()) {
            refusals.add(Refusal.of(RefusalCode.EXPOSED_WITHOUT_TLS, "address", listening.getHostAddress()));
        }
        if (demoAccounts) {
            refusals.add(Refusal.of(RefusalCode.EXPOSED_WITH_DEMO_ACCOUNTS));
        }
        if (!publicAddress.map(a -> "https".equals(a.getScheme())).orElse(false)) {
            refusals.add(Refusal.of(RefusalCode.EXPOSED_WITHOUT_PUBLIC_ADDRESS));
        }
        return refusals;
    }
}
