package org.assay.offline;

/** A sentence with its vector. */
record Statement(String text, float[] vector) {
    static Statement kept(String text, SentenceEmbedder embedder) {
        return new Statement(text, embedder.embedKept(text));
    }

    static Statement once(String text, SentenceEmbedder embedder) {
        return new Statement(text, embedder.embed(text));
    }

    double similarity(Statement other) {
        return SentenceEmbedder.similarity(vector, other.vector);
    }
}
