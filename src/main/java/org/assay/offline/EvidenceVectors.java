package org.assay.offline;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.judging.SentenceVectors;

/** Vectors of candidates' words. They are kept by a digest of the words, so that no words stay in memory that were erased. */
@ApplicationScoped
public class EvidenceVectors implements SentenceVectors {
    /** At 2 KB a vector at most 20 MB. */
    private static final int KEPT = 10_000;

    private final SentenceEmbedder embedder;
    private final Recent<String, float[]> kept = new Recent<>(KEPT);

    EvidenceVectors(SentenceEmbedder embedder) {
        this.embedder = embedder;
    }

    /** What is asked for twice is embedded once, and as many texts at a time as there are processors. */
    @Override
    public List<float[]> of(List<String> texts) {
        Map<String, float[]> vectors = texts.stream().distinct().toList().parallelStream()
                .collect(Collectors.toMap(Function.identity(), this::of));
        return texts.stream().map(vectors::get).toList();
    }

    private float[] of(String text) {
        return kept.get(digest(text), () -> embedder.embed(text));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
