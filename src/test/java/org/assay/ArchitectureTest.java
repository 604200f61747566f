package org.assay;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows between packages: each may import what stands here, and nothing else of ours. */
class ArchitectureTest {
    private static final String ROOT = "org.assay.";
    private static final List<String> PURE =
            List.of("problem", "together", "rubric", "judging", "scoring", "agreement");

    private static final Map<String, List<String>> ARROWS = Map.ofEntries(
            Map.entry("problem", List.of()),
            Map.entry("together", List.of()),
            Map.entry("rubric", List.of()),
            Map.entry("judging", List.of("rubric")),
            Map.entry("scoring", List.of("judging", "rubric")),
            Map.entry("agreement", List.of()),
            Map.entry("catalog", PURE),
            Map.entry("offline", PURE),
            Map.entry("llm", with("catalog")),
            Map.entry("authoring", with("catalog")),
            Map.entry("security", List.of("problem")),
            Map.entry("embedded", List.of()),
            Map.entry("intake", with("catalog")),
            Map.entry("grading", with("catalog", "intake")),
            Map.entry("review", with("catalog", "intake", "grading")),
            Map.entry("evaluation", with("catalog", "intake")),
            Map.entry("gold", with("catalog", "intake")),
            Map.entry("statistics", with("catalog", "intake", "evaluation")),
            Map.entry(
                    "api",
                    with("catalog", "intake", "grading", "review", "evaluation", "gold", "statistics", "security")),
            Map.entry(
                    "web",
                    with("catalog", "intake", "grading", "review", "evaluation", "gold", "statistics", "security")));

    private static final JavaClasses OURS =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.assay");

    private static List<String> with(String... more) {
        return Stream.concat(PURE.stream(), Stream.of(more)).toList();
    }

    @TestFactory
    Stream<DynamicTest> importsFollowTheArrows() {
        return ARROWS.keySet().stream()
                .sorted()
                .map(name -> DynamicTest.dynamicTest(name, () -> arrows(name).check(OURS)));
    }

    private static ArchRule arrows(String name) {
        String[] allowed = Stream.concat(ARROWS.get(name).stream(), Stream.of(name))
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(not(resideInAPackage("org.assay.."))));
    }

    @Test
    void pureCoreImportsTheJdkOnly() {
        classes()
                .that()
                .resideInAnyPackage(
                        PURE.stream().map(name -> ROOT + name + "..").toArray(String[]::new))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        ROOT + "problem..",
                        ROOT + "together..",
                        ROOT + "rubric..",
                        ROOT + "judging..",
                        ROOT + "scoring..",
                        ROOT + "agreement.."))
                .check(OURS);
    }

    @Test
    void noCycles() {
        slices().matching("org.assay.(*)..").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void pagesLeanOnWhatTheyHaveInCommonAndNotTheOtherWay() {
        classes()
                .that()
                .resideInAPackage(ROOT + "web")
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage(ROOT + "web.*..")))
                .check(OURS);
        slices().matching(ROOT + "web.(*)..").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void everyPackageHasItsArrows() {
        Set<String> packages = OURS.stream()
                .map(type -> type.getPackageName())
                .filter(name -> name.startsWith(ROOT))
                .map(name -> name.substring(ROOT.length()).split("\\.")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages).isEqualTo(new TreeSet<>(ARROWS.keySet()));
    }
}
