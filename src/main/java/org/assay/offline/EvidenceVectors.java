package org.assay.offline;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.judging.SentenceVectors;

/** Vectors of candidates' words. They are kept by a digest of the words, so that no words stay in memory that were erased. */
@ApplicationScoped
public class EvidenceVectors implements SentenceVectors {
    /** At 2 KB a vector at most 20 MB. */
    private static final int KEPT = 10_000;

    /** Of the square of the length: what other complexity classes take from the cosine of words that are otherwise the same. */
    private static final double WEIGHT_OF_CLASSES = 0.2;

    private static final int DIRECTIONS = 64;

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
        return kept.get(
                digest(text),
                () -> joined(embedder.embed(text), Formulas.of(text).classes()));
    }

    /** The model hardly tells O(n log k) from O(n log n), so the classes that a text names have a direction of their own. */
    private static float[] joined(float[] sentence, Set<String> classes) {
        float[] both = Arrays.copyOf(sentence, sentence.length + DIRECTIONS);
        float[] direction = direction(classes);
        for (int i = 0; i < both.length; i++) {
            both[i] = (float)
                    (i < sentence.length
                            ? both[i] * Math.sqrt(1 - WEIGHT_OF_CLASSES)
                            : direction[i - sentence.length] * Math.sqrt(WEIGHT_OF_CLASSES));
        }
        return both;
    }

    /** The same for the same classes, and for others one that has hardly anything in common with it. */
    private static float[] direction(Set<String> classes) {
        Random random = new Random(new TreeSet<>(classes).hashCode());
        float[] direction = new float[DIRECTIONS];
        for (int i = 0; i < DIRECTIONS; i++) {
            direction[i] = (float) random.nextGaussian();
        }
        return SentenceEmbedder.normalised(direction);
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
