package vn.bodua.operation;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;

/**
 * The first message of TLS up to 1.2 (RFC 5246, 7.4.1.2), written by hand: the JDK's own client no longer offers what a
 * server should refuse.
 *
 * @param version as it stands in the message: 0x0301 is TLS 1.0, 0x0303 is TLS 1.2
 * @param suites as numbered by IANA
 */
record ClientHello(int version, int... suites) {

    static final int PROTOCOL_VERSION = 70;
    static final int HANDSHAKE_FAILURE = 40;

    private static final int LARGEST = 1024;
    private static final int ALERT = 21;
    private static final int HANDSHAKE = 22;
    private static final int PATIENCE_MILLISECONDS = 10_000;
    /** Groups P-256, P-384 and X25519; points not compressed; ECDSA and RSA signatures. */
    private static final int[] EXTENSIONS = {
        10, 8, 6, 0x17, 0x18, 0x1d, //
        11, 2, 0x0100, //
        13, 14, 12, 0x0403, 0x0503, 0x0603, 0x0804, 0x0805, 0x0401
    };

    /** What a server says to it. */
    sealed interface Answer {}

    /** It goes on, with this version and suite. */
    record Accepted(int version, int suite) implements Answer {}

    /** It ends with this alert. */
    record Alert(int description) implements Answer {}

    /** Sends it to a server on this machine and reads the first message of the answer. */
    Answer sentTo(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            socket.getOutputStream().write(bytes());
            DataInputStream in = new DataInputStream(socket.getInputStream());
            int type = in.readUnsignedByte();
            in.readShort();
            ByteBuffer message = ByteBuffer.wrap(in.readNBytes(in.readUnsignedShort()));
            return switch (type) {
                case ALERT -> new Alert(message.get(1));
                case HANDSHAKE -> {
                    // Kind and length, version, random, then the name of the session with its length before it.
                    int session = message.get(38);
                    yield new Accepted(
                            Short.toUnsignedInt(message.getShort(4)),
                            Short.toUnsignedInt(message.getShort(39 + session)));
                }
                default -> throw new IOException("no TLS: a record of type " + type);
            };
        }
    }

    private byte[] bytes() {
        ByteBuffer body = ByteBuffer.allocate(LARGEST);
        body.putShort((short) version).put(new byte[32]).put((byte) 0);
        body.putShort((short) (2 * suites.length));
        for (int suite : suites) {
            body.putShort((short) suite);
        }
        body.putShort((short) 0x0100);
        body.putShort((short) (2 * EXTENSIONS.length));
        for (int word : EXTENSIONS) {
            body.putShort((short) word);
        }
        int length = body.position();
        return ByteBuffer.allocate(length + 9)
                .put((byte) HANDSHAKE)
                .putShort((short) 0x0301)
                .putShort((short) (length + 4))
                .putInt(1 << 24 | length)
                .put(body.flip())
                .array();
    }
}
