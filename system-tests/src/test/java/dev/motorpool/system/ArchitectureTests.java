package dev.motorpool.system;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The rules of the whole tree. */
class ArchitectureTests {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(where -> !where.contains("-tests.jar")) // the same, packed
            .importPackages("dev.motorpool");

    @ParameterizedTest
    @ValueSource(
            strings = {"identity", "fleet", "search", "booking", "payment", "notification", "analytics", "gateway"})
    void a_service_knows_contracts_and_platform_and_nothing_else_of_ours(String service) {
        var own = "dev.motorpool." + service + "..";
        noClasses()
                .that(are(resideInAPackage(own)))
                .and(are(resideOutsideOfPackages("dev.motorpool.*.api..")))
                .should()
                .dependOnClassesThat(resideInAPackage("dev.motorpool..")
                        .and(resideOutsideOfPackages(own, "dev.motorpool.*.api..", "dev.motorpool.platform..")))
                .check(ALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"identity", "fleet", "search", "booking", "payment", "notification", "analytics", "gateway"})
    void a_service_shows_only_its_application(String service) {
        classes()
                .that(are(resideInAPackage("dev.motorpool." + service)))
                .and()
                .areTopLevelClasses()
                .and()
                .arePublic()
                .should()
                .beAnnotatedWith(SpringBootApplication.class)
                .check(ALL);
    }

    /** Feature packages may show their siblings what these need; who needs whom must stay a one-way street. */
    @ParameterizedTest
    @ValueSource(
            strings = {"identity", "fleet", "search", "booking", "payment", "notification", "analytics", "gateway"})
    void the_features_of_a_service_have_no_cycles(String service) {
        slices().matching("dev.motorpool." + service + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true) // a small service is one package
                .check(ALL);
    }

    @Test
    void contracts_know_only_platform() {
        noClasses()
                .that(are(resideInAPackage("dev.motorpool.*.api..")))
                .should()
                .dependOnClassesThat(resideInAPackage("dev.motorpool..")
                        .and(resideOutsideOfPackages("dev.motorpool.*.api..", "dev.motorpool.platform..")))
                .check(ALL);
    }

    @Test
    void platform_knows_nobody() {
        noClasses()
                .that(are(resideInAPackage("dev.motorpool.platform..")))
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.motorpool..").and(resideOutsideOfPackages("dev.motorpool.platform..")))
                .check(ALL);
    }

    @Test
    void there_are_no_cycles() {
        slices().matching("dev.motorpool.platform.(*)..")
                .should()
                .beFreeOfCycles()
                .check(ALL);
        slices().matching("dev.motorpool.(*)..").should().beFreeOfCycles().check(withoutLauncherAndContracts());
    }

    @Test
    void every_package_is_null_marked() {
        var unmarked = ALL.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(candidate -> !candidate.isAnnotatedWith(NullMarked.class))
                .map(candidate -> candidate.getName())
                .filter(name ->
                        ALL.stream().anyMatch(type -> type.getPackageName().equals(name)))
                .collect(Collectors.toSet());
        assertThat(unmarked).isEmpty();
    }

    /** Whether services share a process is the launcher's affair: no other module may even name it. */
    @Test
    void only_the_launcher_knows_how_services_run() throws IOException {
        noClasses()
                .that(are(resideOutsideOfPackages("dev.motorpool.launcher..")))
                .should()
                .dependOnClassesThat(are(resideInAPackage("dev.motorpool.launcher..")))
                .check(ALL);
        noClasses()
                .that(are(resideOutsideOfPackages("dev.motorpool.launcher..")))
                .should()
                .dependOnClassesThat(are(resideInAPackage("org.apache.kafka..")))
                .check(ALL);
        var words = List.of("together", "standalone", "monolith", "isApart", "KAFKA");
        try (var files = Files.walk(Path.of("..").toRealPath())) {
            var telling = files.filter(
                            file -> file.toString().matches(".*/(services|contracts|platform)/.*src/main/.*"))
                    .filter(file -> file.toString().endsWith(".yml"))
                    .filter(file -> containsAny(file, words))
                    .toList();
            assertThat(telling).isEmpty();
        }
    }

    @Test
    void no_main_file_is_longer_than_250_lines() throws IOException {
        try (var files = Files.walk(Path.of("..").toRealPath())) {
            var tooLong = files.filter(file -> file.toString().matches(".*/src/main/java/.*\\.java"))
                    .filter(file -> lines(file) > 250)
                    .toList();
            assertThat(tooLong).isEmpty();
        }
    }

    @Test
    void no_package_has_more_than_30_files() throws IOException {
        try (var files = Files.walk(Path.of("..").toRealPath())) {
            var perPackage = files.filter(file -> file.toString().matches(".*/src/main/java/.*\\.java"))
                    .map(file -> file.getParent().toString().replaceFirst(".*/src/main/java/", ""))
                    .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
            perPackage.entrySet().removeIf(entry -> entry.getValue() <= 30);
            assertThat(perPackage).isEmpty();
        }
    }

    private static JavaClasses withoutLauncherAndContracts() {
        return ALL.that(are(resideOutsideOfPackages("dev.motorpool.launcher..", "dev.motorpool.*.api..")));
    }

    private static boolean containsAny(Path file, List<String> words) {
        try {
            var text = Files.readString(file);
            return words.stream().anyMatch(text::contains);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
