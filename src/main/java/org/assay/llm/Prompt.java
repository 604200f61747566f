package org.assay.llm;

/**
 * What is sent to a model: first what is the same for every candidate, then the answer.
 *
 * @param nonce names the fence around the answer, in the last message only
 */
record Prompt(Beginning beginning, String user, String nonce) {
    /** What is the same for every candidate, with its hash, which is taken once. */
    record Beginning(String text, String hash) {
        Beginning(String text) {
            this(text, Hash.of(text));
        }
    }

    String system() {
        return beginning.text();
    }

    /** Stands for everything but the nonce: two prompts of one hash ask the same. */
    String hash() {
        return Hash.of(beginning.hash(), user.replace(nonce, ""));
    }
}
