package org.assay.authoring;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Refuses a PDF whose compressed parts would fill the memory, before a reader unpacks them. */
final class PdfInflation {
    private static final long MOST_BYTES = 100_000_000;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    /** Packed twice, a small file can grow without an end; and nobody has needed LZW for decades. */
    private static final Pattern PACKED_TWICE =
            Pattern.compile("/Filter\\s{0,9}\\[(?:[^]]{0,200}/(?:FlateDecode|Fl)\\b){2}|/LZW(?:Decode)?\\b");

    private PdfInflation() {}

    static void check(byte[] content) {
        if (PACKED_TWICE
                .matcher(new String(content, StandardCharsets.ISO_8859_1))
                .find()) {
            throw Unreadable.because("The PDF is compressed in a way that is not taken: save it anew.");
        }
        long unpacked = 0;
        for (int at = next(content, 0); at >= 0; at = next(content, at)) {
            unpacked += unpacked(content, at, MOST_BYTES - unpacked);
            if (unpacked >= MOST_BYTES) {
                throw Unreadable.because("The PDF would unpack to more than %d bytes.", MOST_BYTES);
            }
        }
    }

    /** Where the data after the next keyword begins; -1 where there is none. */
    private static int next(byte[] content, int from) {
        for (int i = from; i + STREAM.length + 2 < content.length; i++) {
            if (content[i] == 's' && Arrays.equals(content, i, i + STREAM.length, STREAM, 0, STREAM.length)) {
                int data = i + STREAM.length;
                return content[data] == '\r' ? data + 2 : data + 1;
            }
        }
        return -1;
    }

    /** The length of what is unpacked, counted no further than a little over the most. */
    private static long unpacked(byte[] content, int from, long most) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(content, from, content.length - from);
            byte[] buffer = new byte[1 << 16];
            long length = 0;
            int count = 1;
            while (count > 0 && length < most) {
                count = inflater.inflate(buffer);
                length += count;
            }
            return length;
        } catch (DataFormatException e) {
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }
}
