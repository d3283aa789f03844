package vn.bodua.settings;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Every setting there is, in the order of the file. Nothing else is read from the file or the environment. */
public final class KnownSettings {

    public static final Setting<Path> HOME = Setting.of("home", Kind.FOLDER, "data");
    public static final Setting<Optional<String>> NODE_NAME = Setting.of("node.name", Kind.TEXT_OR_NONE, "");

    public static final Setting<InetAddress> LISTEN_ADDRESS = Setting.of("listen.address", Kind.ADDRESS, "127.0.0.1");
    public static final Setting<Optional<Integer>> PORT = Setting.of("port", Kind.PORT_OR_AUTO, "auto");
    public static final Setting<Optional<URI>> PUBLIC_ADDRESS = Setting.of("public.address", Kind.ORIGIN_OR_NONE, "");
    public static final Setting<Optional<Path>> TLS_CERTIFICATE = Setting.of("tls.certificate", Kind.FILE_OR_NONE, "");
    public static final Setting<Optional<Path>> TLS_KEY = Setting.of("tls.key", Kind.FILE_OR_NONE, "");
    public static final Setting<Boolean> BEHIND_PROXY = Setting.of("behind-proxy", Kind.TRUTH, "false");
    public static final Setting<List<InetAddress>> PROXY_ADDRESSES =
            Setting.of("proxy.addresses", Kind.ADDRESSES, "127.0.0.1, ::1");
    public static final Setting<Integer> UPLOAD_LIMIT_MB = Setting.of("upload.limit-mb", Kind.whole(1, 200), "25");
    public static final Setting<Duration> SHUTDOWN_WAIT = Setting.of("shutdown.wait", Kind.span("1s", "10m"), "30s");

    public static final Setting<Optional<String>> DATABASE_URL = Setting.secret("database.url", Kind.TEXT_OR_NONE);
    public static final Setting<Optional<String>> DATABASE_APP_PASSWORD =
            Setting.secret("database.app-password", Kind.TEXT_OR_NONE);
    public static final Setting<Integer> DATABASE_CONNECTIONS =
            Setting.of("database.connections", Kind.whole(3, 200), "8");

    public static final Setting<Optional<Path>> BACKUP_FOLDER = Setting.of("backup.folder", Kind.FOLDER_OR_NONE, "");
    public static final Setting<Duration> BACKUP_EVERY = Setting.of("backup.every", Kind.span("5m", "31d"), "1d");
    public static final Setting<Integer> BACKUP_KEEP_DAILY = Setting.of("backup.keep.daily", Kind.whole(1, 3650), "14");
    public static final Setting<Integer> BACKUP_KEEP_WEEKLY = Setting.of("backup.keep.weekly", Kind.whole(0, 520), "8");
    public static final Setting<Integer> BACKUP_KEEP_MONTHLY =
            Setting.of("backup.keep.monthly", Kind.whole(0, 1200), "24");
    public static final Setting<Optional<Path>> BACKUP_PASSPHRASE_FILE =
            Setting.of("backup.passphrase-file", Kind.FILE_OR_NONE, "");
    public static final Setting<Optional<Path>> ANCHOR_FOLDER = Setting.of("anchor.folder", Kind.FOLDER_OR_NONE, "");

    public static final Setting<Duration> SESSION_IDLE = Setting.of("session.idle", Kind.span("5m", "24h"), "8h");
    public static final Setting<Duration> SESSION_LONGEST =
            Setting.of("session.longest", Kind.span("1h", "30d"), "24h");
    public static final Setting<Optional<Path>> SIGN_IN_KEY_FILE =
            Setting.of("sign-in.key-file", Kind.FILE_OR_NONE, "");
    public static final Setting<Optional<URI>> OIDC_ISSUER = Setting.of("oidc.issuer", Kind.WEB_ADDRESS_OR_NONE, "");
    public static final Setting<Optional<String>> OIDC_CLIENT_ID = Setting.of("oidc.client-id", Kind.TEXT_OR_NONE, "");
    public static final Setting<Optional<Path>> OIDC_CLIENT_SECRET_FILE =
            Setting.of("oidc.client-secret-file", Kind.FILE_OR_NONE, "");

    public static final Setting<LogFormat> LOG_FORMAT = Setting.of("log.format", Kind.oneOf(LogFormat.class), "text");
    public static final Setting<Boolean> LOG_REQUESTS = Setting.of("log.requests", Kind.TRUTH, "false");
    public static final Setting<Integer> LOG_SLOW_QUERY_MS =
            Setting.of("log.slow-query-ms", Kind.whole(0, 600_000), "1000");
    public static final Setting<Optional<Integer>> MONITORING_PORT =
            Setting.of("monitoring.port", Kind.PORT_OR_NONE, "");
    public static final Setting<InetAddress> MONITORING_ADDRESS =
            Setting.of("monitoring.address", Kind.ADDRESS, "127.0.0.1");
    public static final Setting<Integer> DISK_RESERVE_MB =
            Setting.of("disk.reserve-mb", Kind.whole(0, 1_048_576), "512");

    /** A part of the file with a heading of its own. */
    record Part(String name, List<Setting<?>> settings) {}

    static final List<Part> PARTS = List.of(
            new Part("place", List.of(HOME, NODE_NAME)),
            new Part(
                    "listening",
                    List.of(
                            LISTEN_ADDRESS,
                            PORT,
                            PUBLIC_ADDRESS,
                            TLS_CERTIFICATE,
                            TLS_KEY,
                            BEHIND_PROXY,
                            PROXY_ADDRESSES,
                            UPLOAD_LIMIT_MB,
                            SHUTDOWN_WAIT)),
            new Part("database", List.of(DATABASE_URL, DATABASE_APP_PASSWORD, DATABASE_CONNECTIONS)),
            new Part(
                    "backup",
                    List.of(
                            BACKUP_FOLDER,
                            BACKUP_EVERY,
                            BACKUP_KEEP_DAILY,
                            BACKUP_KEEP_WEEKLY,
                            BACKUP_KEEP_MONTHLY,
                            BACKUP_PASSPHRASE_FILE,
                            ANCHOR_FOLDER)),
            new Part(
                    "entry",
                    List.of(
                            SESSION_IDLE,
                            SESSION_LONGEST,
                            SIGN_IN_KEY_FILE,
                            OIDC_ISSUER,
                            OIDC_CLIENT_ID,
                            OIDC_CLIENT_SECRET_FILE)),
            new Part(
                    "watching",
                    List.of(
                            LOG_FORMAT,
                            LOG_REQUESTS,
                            LOG_SLOW_QUERY_MS,
                            MONITORING_PORT,
                            MONITORING_ADDRESS,
                            DISK_RESERVE_MB)));

    private KnownSettings() {}

    /** All of them, in the order of the file. */
    public static List<Setting<?>> all() {
        return PARTS.stream()
                .<Setting<?>>flatMap(part -> part.settings().stream())
                .toList();
    }
}
