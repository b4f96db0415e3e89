package org.instruments;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.instruments", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final DescribedPredicate<JavaClass> INTERNAL =
            JavaClass.Predicates.resideInAPackage("..internal..").as("inner types");

    private static final DescribedPredicate<JavaClass> JACKSON =
            JavaClass.Predicates.resideInAPackage("com.fasterxml.jackson..").as("Jackson types");

    @ArchTest
    static final ArchRule NO_PUBLIC_METHOD_GIVES_AN_INNER_OR_JACKSON_TYPE = noMethods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("..internal..")
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should()
            .haveRawReturnType(INTERNAL.or(JACKSON));

    @ArchTest
    static final ArchRule NO_PUBLIC_METHOD_TAKES_AN_INNER_OR_JACKSON_TYPE = noMethods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("..internal..")
            .should()
            .haveRawParameterTypes(DescribedPredicate.anyElementThat(INTERNAL.or(JACKSON)));

    @ArchTest
    static final ArchRule DEFINITIONS_KNOW_NOTHING_OF_SCORING = noClasses()
            .that()
            .resideInAPackage("..definition..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.instruments", "org.instruments.score..", "org.instruments.internal..");

    @ArchTest
    static final ArchRule NOTHING_INSIDE_KNOWS_THE_FRONT = noClasses()
            .that()
            .resideInAnyPackage("..internal..", "..score..", "..problem..", "..definition..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.instruments");

    @ArchTest
    static final ArchRule SCORING_KNOWS_NO_READER_AND_NO_LINTER = noClasses()
            .that()
            .resideInAPackage("..internal.key..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..internal.lint..", "..internal.reading..");

    @ArchTest
    static final ArchRule SCORING_USES_NO_REFLECTION = noClasses()
            .that()
            .resideInAPackage("..internal.key..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.lang.reflect..");

    @ArchTest
    static final ArchRule CLASSES_ARE_FINAL = classes()
            .that()
            .areTopLevelClasses()
            .and()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .should()
            .haveModifier(JavaModifier.FINAL);
}
