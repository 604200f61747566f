package org.assay.offline;

/** A sentence with its vector and its words. */
record Statement(String text, Words words, float[] vector) {
    static Statement kept(String text, SentenceEmbedder embedder) {
        return new Statement(text, Words.of(text), embedder.embedKept(text));
    }

    static Statement once(String text, SentenceEmbedder embedder) {
        return new Statement(text, Words.of(text), embedder.embed(text));
    }

    double similarity(Statement other) {
        return SentenceEmbedder.similarity(vector, other.vector);
    }
}
