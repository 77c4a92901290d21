package io.regua;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The floors, rooms and manners of the house, as {@code docs/architecture.md} tells them. */
@AnalyzeClasses(packages = "io.regua", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    private static final Set<String> ROOMS = Set.of("", ".rules", ".store", ".web");
    private static final Set<String> ROOMS_OF_THE_ROOF = Set.of("", ".web", ".security", ".embedded", ".demonstration");
    private static final Pattern WALL_CLOCK = Pattern.compile(
            "now|currentTimeMillis|system|systemUTC|systemDefaultZone" + "|tick|tickSeconds|tickMinutes|tickMillis");
    private static final Pattern EMPTY_WORDS =
            Pattern.compile(".+(Impl|Helper|Utils?|Manager|Info|Data|Dto|DTO|Bean|Common)");
    private static final int WIDEST_CONSTRUCTOR = 7;

    @Test
    void floorsOnlyLookDown() {
        ApplicationModules.of(Regua.class).verify();
    }

    @Test
    void everyModuleHasAPassport() {
        assertThat(ApplicationModules.of(Regua.class))
                .allSatisfy(module -> assertThat(module.getBasePackage()
                                .findAnnotation(org.springframework.modulith.ApplicationModule.class))
                        .as("@ApplicationModule on the package of %s", module.getIdentifier())
                        .isPresent());
    }

    @ArchTest
    static final ArchRule rooms_are_the_known_ones = classes().should(new ArchCondition<>("live in a known room") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            var below = type.getPackageName().substring("io.regua".length());
            var room = below.replaceFirst("^\\.\\w+", "");
            var known = below.startsWith(".app") ? ROOMS_OF_THE_ROOF : ROOMS;
            if (!known.contains(room)) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " lives in an unknown room"));
            }
        }
    });

    @ArchTest
    static final ArchRule rules_are_pure = noClasses()
            .that()
            .resideInAPackage("..rules..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "jakarta..", "org.hibernate..");

    @ArchTest
    static final ArchRule nobody_asks_the_wall_clock = noClasses()
            .that()
            .resideOutsideOfPackage("io.regua.calendar..")
            .should()
            .accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("reads the wall clock") {
                @Override
                public boolean test(JavaAccess<?> access) {
                    var owner = access.getTargetOwner();
                    return (owner.getPackageName().startsWith("java.time") || owner.isEquivalentTo(System.class))
                            && WALL_CLOCK.matcher(access.getTarget().getName()).matches();
                }
            });

    @ArchTest
    static final ArchRule screens_stay_at_home =
            noClasses().that().resideInAPackage("..web..").should().haveModifier(PUBLIC);

    @ArchTest
    static final ArchRule stores_serve_their_own_module = classes()
            .that()
            .resideInAPackage("..store..")
            .should(new ArchCondition<>("be used by their module alone") {
                @Override
                public void check(JavaClass store, ConditionEvents events) {
                    var module = store.getPackageName().replaceFirst("\\.store.*", "");
                    store.getDirectDependenciesToSelf().stream()
                            .filter(use ->
                                    !use.getOriginClass().getPackageName().startsWith(module))
                            .forEach(use -> events.add(SimpleConditionEvent.violated(store, use.getDescription())));
                }
            });

    @ArchTest
    static final ArchRule names_say_something = noClasses()
            .should(new ArchCondition<>("have an empty word for a name") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (EMPTY_WORDS.matcher(type.getSimpleName()).matches()) {
                        events.add(SimpleConditionEvent.satisfied(type, type.getName()));
                    }
                }
            });

    @ArchTest
    static final ArchRule constructors_are_narrow = classes()
            .that(are(DescribedPredicate.describe("components", type -> type.isMetaAnnotatedWith(Component.class))))
            .should(new ArchCondition<>("take at most " + WIDEST_CONSTRUCTOR + " others") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    for (JavaConstructor constructor : type.getConstructors()) {
                        if (constructor.getParameters().size() > WIDEST_CONSTRUCTOR) {
                            events.add(SimpleConditionEvent.violated(type, constructor.getDescription()));
                        }
                    }
                }
            });

    /** A ledger that must stay when the work it tells of is undone says so by REQUIRES_NEW. */
    @ArchTest
    static final ArchRule transactions_start_at_the_front_door = classes()
            .that(are(DescribedPredicate.describe(
                    "transactional and not apart on purpose",
                    type -> type.isAnnotatedWith(Transactional.class)
                            && type.getAnnotationOfType(Transactional.class).propagation()
                                    != Propagation.REQUIRES_NEW)))
            .should(new ArchCondition<>("be front doors") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (!type.getPackageName().matches("io\\.regua\\.\\w+")) {
                        events.add(SimpleConditionEvent.violated(type, type.getName() + " starts transactions"));
                    }
                }
            });
}
