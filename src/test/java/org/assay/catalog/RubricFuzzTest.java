package org.assay.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.assay.problem.Problem;
import org.junit.jupiter.api.Test;

/** Whatever arrives, only a document or a {@link Problem} comes out, soon. Re-run one case with {@code -Dfuzz.seed=}. */
class RubricFuzzTest {
    private static final String PUNCTUATION = " \n:-{}[]\"'a1,#&*!|>%@`?~\\";
    private static final String[] SNIPPETS = {
        "&a ",
        "*a",
        "!!binary ",
        "!x ",
        "---\n",
        "...\n",
        "- ",
        "? ",
        ": ",
        "{",
        "}",
        "[",
        "]",
        "\"",
        "'",
        "|",
        ">\n",
        "#",
        "\n",
        "\t",
        " ",
        "  ",
        "\\u0000",
        "\\ud800",
        "\0",
        "\u0085",
        "\u2028",
        "\uFEFF",
        "%YAML 1.9\n",
        "%TAG ! x\n",
        "<<: ",
        "null",
        "~",
        "true",
        "1e999999999",
        "-1e-999999999",
        "1e99999999999999999999",
        "0x1F",
        ".inf",
        ".nan",
        "-0",
        "1.0",
        "01",
        "9".repeat(50),
        "x".repeat(300),
        "[".repeat(60),
        "points: ",
        "pay: {steps: []}",
        "levels: [1]",
        "items: {}",
        "criteria: 0",
        "requires: heap",
        "bonus: 1",
        "source: {from: 99999999999}",
        "best: 1e40",
        "best: 2.0",
        ",",
        "/",
        "~1"
    };

    @Test
    void nothingButAProblemComesOut() {
        String yaml = RichRubric.YAML;
        String json = RubricWriter.json(RichRubric.document());
        Long seed = Long.getLong("fuzz.seed");
        (seed != null ? IntStream.of(seed.intValue()) : IntStream.range(0, Integer.getInteger("fuzz.cases", 4_000)))
                .forEach(i -> {
                    Random random = new Random(i);
                    Format format = i % 2 == 0 ? Format.YAML : Format.JSON;
                    read(i, i % 20 < 2 ? noise(random) : mutated(i % 2 == 0 ? yaml : json, random), format);
                });
    }

    private static void read(int seed, byte[] body, Format format) {
        long start = System.nanoTime();
        try {
            RubricDocument document = RichRubric.READER.read(body, format);
            assertThat(RichRubric.yaml(RubricWriter.yaml(document)))
                    .as("seed %d", seed)
                    .isEqualTo(document);
        } catch (Problem problem) {
            assertThat(problem.getMessage()).as("seed %d", seed).isNotBlank();
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("seed " + seed, e);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as("seed %d", seed)
                .isLessThan(Duration.ofSeconds(3));
    }

    private static byte[] noise(Random random) {
        byte[] bytes = new byte[random.nextInt(2_000)];
        random.nextBytes(bytes);
        if (random.nextBoolean()) {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) PUNCTUATION.charAt(Math.floorMod(bytes[i], PUNCTUATION.length()));
            }
        }
        return bytes;
    }

    private static byte[] mutated(String text, Random random) {
        StringBuilder mutant = new StringBuilder(text);
        for (int change = random.nextInt(4); change >= 0; change--) {
            int at = random.nextInt(mutant.length());
            int end = Math.min(mutant.length(), at + random.nextInt(12));
            switch (random.nextInt(5)) {
                case 0 -> mutant.delete(at, end);
                case 1 -> mutant.insert(at, snippet(random));
                case 2 -> mutant.replace(at, end, snippet(random));
                case 3 -> mutant.insert(at, mutant.substring(Math.max(0, at - random.nextInt(400)), at));
                default -> mutant.setCharAt(at, (char) random.nextInt(0x3000));
            }
            if (mutant.isEmpty()) {
                mutant.append(' ');
            }
        }
        byte[] bytes = mutant.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(10) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    private static String snippet(Random random) {
        return SNIPPETS[random.nextInt(SNIPPETS.length)];
    }
}
