package org.assay.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a judge must reach, as options of a command. */
final class RequirementOptions {
    @Option(names = "--least-qwk", paramLabel = "QWK", description = "Fails below this.")
    private Optional<Double> leastQwk = Optional.empty();

    @Option(
            names = "--least-gain",
            paramLabel = "QWK",
            description = "Fails where the lower end of the gain over the floors is below this.")
    private Optional<Double> leastGain = Optional.empty();

    @Option(
            names = "--most-share",
            paramLabel = "KIND=SHARE",
            description = "Fails where answers of this kind are given more on average.")
    private Map<String, Double> mostShare = new LinkedHashMap<>();

    @Option(
            names = "--most-gap",
            paramLabel = "KIND=SHARE",
            description = "Fails where answers of this kind are further from gold on average.")
    private Map<String, Double> mostGap = new LinkedHashMap<>();

    @Option(
            names = "--most-ratio",
            paramLabel = "KIND/KIND=RATIO",
            description = "Fails where the one kind is given more of the other's share.")
    private Map<String, Double> mostRatio = new LinkedHashMap<>();

    Requirements requirements() {
        return new Requirements(leastQwk, leastGain, mostShare, mostGap, mostRatio);
    }
}
