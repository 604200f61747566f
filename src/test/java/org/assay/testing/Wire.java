package org.assay.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends bytes that no HTTP client would send, and reads what comes back until the connection is closed. */
public record Wire(URI service) {
    private static final int PATIENCE_MILLIS = 3_000;

    /** The whole answer; empty where the service only hangs up. */
    public String send(byte[] request) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
            } catch (IOException e) {
                // hung up on while sending: what was answered before is still read
            }
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(answer);
            } catch (SocketTimeoutException e) {
                throw new IOException("neither answered in full nor hung up; so far: " + answer, e);
            } catch (IOException e) {
                // a reset instead of an end: what came before counts
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    /** A request head with the lines given, in Latin-1 so that every byte can be written. */
    public static byte[] head(String... lines) {
        return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}
