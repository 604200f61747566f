package org.assay.judging;

import java.util.List;

/** The port of whatever tells how alike sentences are in what they say. */
public interface SentenceVectors {
    /** A vector of length 1 for each text, in their order: the more alike two texts are, the greater the cosine of their vectors. */
    List<float[]> of(List<String> texts);
}
