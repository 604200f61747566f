package org.assay.authoring;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text in UTF-8, UTF-16 or GB18030: each is tried to the letter, so that no character comes out wrong unnoticed. */
final class PlainText {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private PlainText() {}

    static String of(byte[] content) {
        String text = wide(content)
                .flatMap(charset -> decoded(content, charset))
                .or(() -> decoded(content, StandardCharsets.UTF_8))
                .or(() -> decoded(content, GB18030))
                .orElseThrow(
                        () -> Unreadable.because("The text is encoded neither in UTF-8 nor in UTF-16 or GB18030."));
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (unmarked.indexOf('\0') >= 0) {
            throw Unreadable.because("The document is no text: it holds NUL characters.");
        }
        return unmarked;
    }

    /** UTF-16 is told by its mark, or by line ends: no other of the encodings has a NUL beside them. */
    private static Optional<Charset> wide(byte[] content) {
        if (content.length % 2 != 0 || content.length < 2) {
            return Optional.empty();
        }
        int mark = (content[0] & 0xFF) << 8 | content[1] & 0xFF;
        if (mark == 0xFEFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (mark == 0xFFFE) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        for (int i = 0; i + 1 < content.length; i += 2) {
            if (content[i] == 0 && content[i + 1] == '\n') {
                return Optional.of(StandardCharsets.UTF_16BE);
            }
            if (content[i] == '\n' && content[i + 1] == 0) {
                return Optional.of(StandardCharsets.UTF_16LE);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> decoded(byte[] content, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
