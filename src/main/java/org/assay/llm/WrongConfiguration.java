package org.assay.llm;

import io.quarkus.runtime.configuration.ConfigurationException;

/** A configuration that no judge can work with; the service does not start on it. */
public final class WrongConfiguration extends ConfigurationException {
    WrongConfiguration(String key, String sentence) {
        super("The configuration key %s %s.".formatted(key, sentence));
    }
}
