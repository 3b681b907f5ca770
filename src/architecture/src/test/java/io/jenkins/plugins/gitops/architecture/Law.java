package io.jenkins.plugins.gitops.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.net.MalformedURLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The laws of the house, each one rule over a {@link House}; docs/architecture.md says in a sentence what each forbids. */
enum Law {
    FOLLOWS_THE_DRAWING(house -> {
        try {
            return classes()
                    .should(adhereToPlantUmlDiagram(
                            house.drawing().toUri().toURL(),
                            consideringOnlyDependenciesInAnyPackage(house.root() + "..")));
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("Cannot open the drawing '" + house.drawing() + "'", e);
        }
    }),

    EVERY_ROOM_IS_DRAWN(
            house -> classes().should().resideInAnyPackage(house.rooms().toArray(String[]::new))),

    OPERATIONS_DO_NOT_KNOW_EACH_OTHER(house ->
            slices().matching(house.root() + ".operation.(*)..").should().notDependOnEachOther()),

    NO_CYCLES(house -> slices().matching(house.root() + ".(**)").should().beFreeOfCycles()),

    NO_JENKINS(house -> noClasses()
            .that(below(
                    house,
                    "model",
                    "operation",
                    "promotion",
                    "gate",
                    "port",
                    "connectors",
                    "metrics",
                    "judge",
                    "checks",
                    "cli",
                    "testkit"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "hudson..", "jenkins..", "org.jenkinsci..", "org.kohsuke..", "groovy..", "org.codehaus.groovy..")),

    TECHNOLOGY_STAYS_HOME(house -> classes().should(keepTechnologyAtHome(house))),

    SAME_INNER_SHAPE(house -> classes()
            .that(describe("are operations", type -> isOperation(house, type)))
            .should(haveRequestPlanAndOutcomeBesideThem())),

    EVERY_OPERATION_PACKAGE_HOLDS_ONE(house -> classes()
            .that()
            .resideInAPackage(house.root() + ".operation.*..")
            .should(liveBesideExactlyOneOperation(house))),

    TIME_IS_HANDED_IN(house -> noClasses().should().callMethodWhere(describe("asks the machine for the time", call -> {
        String owner = call.getTargetOwner().getFullName();
        String name = call.getTarget().getName();
        boolean bare = call.getTarget().getRawParameterTypes().isEmpty();
        return owner.equals("java.lang.System")
                        && Set.of("currentTimeMillis", "nanoTime").contains(name)
                || owner.equals("java.lang.Thread") && name.equals("sleep")
                || owner.startsWith("java.time.") && name.equals("now") && bare;
    }))),

    EXCEPTIONS_SAY_WHY(house -> noClasses()
            .should()
            .callConstructorWhere(describe("builds a Throwable without a message", call -> saysNothing(house, call)))),

    NO_GRAB_BAGS(house -> noClasses()
            .that()
            .areTopLevelClasses()
            .should()
            .haveNameMatching(".*(Utils?|Helpers?|Managers?|Common|Impl|Misc)")),

    ONE_DOOR_TO_JENKINS(house -> noClasses()
            .that()
            .doNotHaveSimpleName("JenkinsDoor")
            .should()
            .callMethodWhere(describe(
                    "reaches for the Jenkins singleton",
                    call -> call.getTargetOwner().getFullName().equals("jenkins.model.Jenkins")
                            && Set.of("get", "getInstanceOrNull", "getInstance", "getActiveInstance")
                                    .contains(call.getTarget().getName())))),

    POST_AND_PERMISSION(house -> methods()
            .that(describe("answer a URL of Jenkins", Law::answersAUrl))
            .should(bePostAndCheckAPermission()));

    /** Each technology and the rooms that may touch it. */
    private static final Map<String, List<String>> HOMES = Map.ofEntries(
            Map.entry("org.eclipse.jgit.", List.of("connectors.git", "testkit")),
            Map.entry("io.fabric8.", List.of("connectors.kubernetes", "testkit")),
            Map.entry("io.prometheus.client.", List.of("metrics")),
            Map.entry("java.sql.", List.of("connectors.postgres", "testkit")),
            Map.entry("org.postgresql.", List.of("connectors.postgres", "testkit")),
            Map.entry("com.google.cloud.tools.jib.", List.of("connectors.jib")),
            Map.entry("software.amazon.awssdk.", List.of("connectors.storage")),
            Map.entry("java.net.http.", List.of("connectors", "testkit")),
            Map.entry("com.sun.net.httpserver.", List.of("testkit")),
            Map.entry("org.yaml.snakeyaml.", List.of("connectors.yaml", "connectors.kubernetes")));

    private static final Pattern URL_METHOD = Pattern.compile("do[A-Z].*");
    private static final Set<String> PERMISSION_CHECKS =
            Set.of("checkPermission", "hasPermission", "checkAnyPermission", "hasAnyPermission");

    /** What javac itself writes behind a switch over an enum or a sealed type. */
    private static final Set<String> MADE_BY_THE_COMPILER =
            Set.of("java.lang.IncompatibleClassChangeError", "java.lang.MatchException");

    /** Their message is made of the causes they are given. */
    private static final Set<String> SAYS_ITS_CAUSES =
            Set.of("org.jenkinsci.plugins.workflow.steps.FlowInterruptedException");

    private final Function<House, ArchRule> rule;

    Law(Function<House, ArchRule> rule) {
        this.rule = rule;
    }

    void check(House house) {
        rule.apply(house).as(name()).check(house.classes());
    }

    private static DescribedPredicate<JavaClass> below(House house, String... rooms) {
        String[] patterns = new String[rooms.length];
        for (int i = 0; i < rooms.length; i++) patterns[i] = house.room(rooms[i]);
        return resideInAnyPackage(patterns);
    }

    private static boolean isOperation(House house, JavaClass type) {
        return !type.isInterface()
                && type.isTopLevelClass()
                && type.getAllRawInterfaces().stream()
                        .anyMatch(i -> i.getSimpleName().equals("Operation")
                                && i.getPackageName().equals(house.root() + ".operation"));
    }

    private static boolean saysNothing(House house, JavaConstructorCall call) {
        JavaClass type = call.getTargetOwner();
        if (!type.isAssignableTo(Throwable.class)
                || house.owns(type)
                || MADE_BY_THE_COMPILER.contains(type.getName())
                || SAYS_ITS_CAUSES.contains(type.getName())) return false;
        return call.getTarget().getRawParameterTypes().stream()
                .noneMatch(
                        parameter -> parameter.isEquivalentTo(String.class) || parameter.isEquivalentTo(Object.class));
    }

    private static ArchCondition<JavaClass> keepTechnologyAtHome(House house) {
        return new ArchCondition<>("use a technology only in its own room") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf()
                        .forEach(dependency -> HOMES.forEach((technology, homes) -> {
                            boolean used =
                                    dependency.getTargetClass().getFullName().startsWith(technology);
                            boolean home = homes.stream()
                                    .anyMatch(room -> type.getPackageName().startsWith(house.root() + "." + room));
                            if (used && !home)
                                events.add(
                                        violated(dependency, dependency.getDescription() + "; its home is " + homes));
                        }));
            }
        };
    }

    private static ArchCondition<JavaClass> haveRequestPlanAndOutcomeBesideThem() {
        return new ArchCondition<>("have a Request, a Plan and an Outcome beside them, and no other public type") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                List<String> expected = new ArrayList<>(List.of(type.getSimpleName()));
                for (String part : List.of("Request", "Plan", "Outcome")) expected.add(type.getSimpleName() + part);
                List<String> open = type.getPackage().getClasses().stream()
                        .filter(c -> c.isTopLevelClass() && c.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName)
                        .sorted()
                        .toList();
                if (!open.equals(expected.stream().sorted().toList()))
                    events.add(violated(
                            type,
                            type.getName() + " stands beside the public types " + open + "; the shape asks for exactly "
                                    + expected));
            }
        };
    }

    private static ArchCondition<JavaClass> liveBesideExactlyOneOperation(House house) {
        return new ArchCondition<>("live beside exactly one operation") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long count = type.getPackage().getClasses().stream()
                        .filter(c -> isOperation(house, c))
                        .count();
                if (count != 1) events.add(violated(type, type.getName() + " lives beside " + count + " operations"));
            }
        };
    }

    private static boolean answersAUrl(JavaMethod method) {
        return URL_METHOD.matcher(method.getName()).matches()
                && method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.STATIC);
    }

    private static ArchCondition<JavaMethod> bePostAndCheckAPermission() {
        return new ArchCondition<>("be @POST and check a permission") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean verb = method.getAnnotations().stream()
                        .map(a -> a.getRawType().getSimpleName())
                        .anyMatch(a -> Set.of("POST", "RequirePOST", "GET").contains(a));
                boolean asks = method.getAccessesFromSelf().stream()
                        .map(JavaAccess::getTarget)
                        .anyMatch(target -> PERMISSION_CHECKS.contains(target.getName()));
                if (!verb) events.add(violated(method, method.getFullName() + " names no HTTP verb; add @POST"));
                if (!asks) events.add(violated(method, method.getFullName() + " checks no permission"));
            }
        };
    }
}
