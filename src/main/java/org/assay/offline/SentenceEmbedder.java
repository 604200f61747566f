package org.assay.offline;

import dev.langchain4j.model.embedding.EmbeddingModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Turns a sentence into a vector of length 1, in the process; safe for concurrent use. */
@ApplicationScoped
public class SentenceEmbedder {
    /** Texts of a rubric are kept, since its next version shares most of them; at 2 KB a vector this is at most 20 MB. */
    private static final int KEPT = 10_000;

    private final Recent<String, float[]> kept = new Recent<>(KEPT);

    /** Loads the model, which otherwise its first use does. */
    void load() {
        Objects.requireNonNull(Model.INSTANCE);
    }

    /** The vector of a text that will be asked for only once. */
    float[] embed(String text) {
        float[] vector = Model.INSTANCE.embed(text).content().vector();
        return normalised(vector);
    }

    /** The vector of a text of the rubric, which will be asked for again. */
    float[] embedKept(String text) {
        return kept.get(text, () -> embed(text));
    }

    /** The cosine of two vectors of length 1. */
    static double similarity(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    static float[] normalised(float[] vector) {
        double length = Math.sqrt(similarity(vector, vector));
        float[] unit = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            unit[i] = (float) (vector[i] / length);
        }
        return unit;
    }

    /** Loaded on first use: a service that judges with a model of a provider never pays for this one. */
    private static final class Model {
        static final EmbeddingModel INSTANCE = new EmbeddedModel();
    }
}
