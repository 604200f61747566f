package org.assay.offline;

import java.util.List;

/** A sentence with its vector and its words. */
record Statement(String text, Words words, float[] vector) {
    static Statement kept(String text, SentenceEmbedder embedder) {
        return new Statement(text, Words.of(text), embedder.embedKept(text));
    }

    static Statement once(String text, SentenceEmbedder embedder) {
        return new Statement(text, Words.of(text), embedder.embed(text));
    }

    /** Neighbouring sentences taken together: the mean of their vectors, a longer one counting more, by the root of its length. */
    static Statement joined(String text, List<Statement> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        float[] sum = new float[parts.getFirst().vector.length];
        for (Statement part : parts) {
            double weight = Math.sqrt(part.text.length());
            for (int i = 0; i < sum.length; i++) {
                sum[i] += (float) (weight * part.vector[i]);
            }
        }
        return new Statement(text, Words.of(text), SentenceEmbedder.normalised(sum));
    }

    double similarity(Statement other) {
        return SentenceEmbedder.similarity(vector, other.vector);
    }
}
