package io.jenkins.plugins.gitops.gate;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.TestTotals;
import io.jenkins.plugins.gitops.port.MetricSample;
import io.jenkins.plugins.gitops.port.ProbeReply;
import io.jenkins.plugins.gitops.port.QualityReport;
import io.jenkins.plugins.gitops.port.Report;
import io.jenkins.plugins.gitops.port.ReportFacts;
import io.jenkins.plugins.gitops.port.ReportReader;
import io.jenkins.plugins.gitops.port.ReportSearch;
import io.jenkins.plugins.gitops.port.Statement;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

/**
 * A world in which all is well but for one fault, which every port has. Ports are made from their types, so one that is
 * new needs a line here only where it answers with something that nobody has answered with before.
 */
final class FaultyWorld {
    /** What can be wrong with what one is told. */
    enum Fault {
        NONE,
        ERROR,
        THROWN,
        NOTHING,
        EMPTY,
        NAN,
        STALE,
        UNSIGNED
    }

    private static final Instant LONG_AGO = Questions.NOW.minus(Duration.ofDays(400));

    /** What a healthy world answers, by type. */
    private static final Map<Class<?>, Object> GOOD = Map.of(
            MetricSample.class, new MetricSample(Map.of(), 0, Questions.NOW),
            ProbeReply.class, new ProbeReply(200, "all is well: ok", true),
            QualityReport.class,
                    new QualityReport(QualityReport.Standing.MET, Questions.NOW, Optional.of("4f2a9c1"), List.of()),
            Statement.class,
                    new Statement(
                            "https://slsa.dev/provenance/v1",
                            List.of(Questions.DIGEST),
                            Optional.of("ci"),
                            Questions.NOW,
                            Optional.of("key"),
                            ""));

    private final Fault fault;

    /** Whether the fault was in anything that was given out. */
    boolean shown;

    FaultyWorld(Fault fault) {
        this.fault = fault;
    }

    /** The ports of the gates, whichever there are. */
    GatePorts ports() {
        RecordComponent[] components = GatePorts.class.getRecordComponents();
        Object[] values = Arrays.stream(components).map(this::port).toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return GatePorts.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make the ports of the gates: " + e, e);
        }
    }

    private Object port(RecordComponent component) {
        if (component.getType() == Predicate.class) {
            return (Predicate<String>) host -> true;
        } else if (component.getType() == List.class) {
            return List.of(reader());
        }
        return proxy(component.getType());
    }

    private Object proxy(Class<?> type) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> CompletableFuture.completedFuture(answer(method, arguments[0]))
                        .thenCompose(answer -> answer));
    }

    private CompletionStage<?> answer(Method method, Object question) {
        Type answered = ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
        switch (fault) {
            case ERROR -> {
                shown = true;
                return CompletableFuture.failedStage(
                        Failure.of(FailureKind.UNREACHABLE, "ask the far side", "nobody answered", "look at it"));
            }
            case THROWN -> {
                shown = true;
                throw new IllegalStateException("a port that breaks its promise");
            }
            case NOTHING -> {
                shown = true;
                return CompletableFuture.completedStage(null);
            }
            default -> {
                return CompletableFuture.completedStage(value(answered, question));
            }
        }
    }

    private Object value(Type type, Object question) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            if (fault == Fault.EMPTY) {
                shown = true;
                return List.of();
            }
            return List.of(value(list.getActualTypeArguments()[0], question));
        } else if (type == Report.class) {
            return report(((ReportSearch) question).topic());
        }
        Object good = GOOD.get(type);
        if (good == null) {
            throw new AssertionError("Cannot feed faults to a port that answers " + type + "; add a good one to GOOD");
        }
        return spoiled((Record) good);
    }

    /** The record with whatever the fault can be seen in. */
    private Object spoiled(Record good) {
        try {
            List<Object> values = new ArrayList<>();
            List<Class<?>> types = new ArrayList<>();
            for (RecordComponent component : good.getClass().getRecordComponents()) {
                Object value = component.getAccessor().invoke(good);
                Object worse = spoiled(component.getName(), value);
                shown |= !worse.equals(value);
                values.add(worse);
                types.add(component.getType());
            }
            return good.getClass()
                    .getDeclaredConstructor(types.toArray(Class<?>[]::new))
                    .newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot spoil " + good + ": " + e, e);
        }
    }

    private Object spoiled(String name, Object value) {
        if (fault == Fault.NAN && value instanceof Double) {
            return Double.NaN;
        } else if (fault == Fault.NAN && value instanceof Integer) {
            return -1;
        } else if (fault == Fault.STALE && value instanceof Instant) {
            return LONG_AGO;
        } else if (fault == Fault.UNSIGNED && name.startsWith("signed")) {
            return Optional.empty();
        } else if ((fault == Fault.NAN || fault == Fault.EMPTY) && value instanceof QualityReport.Standing) {
            return QualityReport.Standing.UNKNOWN;
        }

        return value;
    }

    private Report report(String topic) {
        shown |= fault == Fault.STALE || fault == Fault.UNSIGNED;
        return new Report(
                topic,
                new byte[0],
                fault == Fault.STALE ? LONG_AGO : Questions.NOW,
                fault == Fault.UNSIGNED ? Optional.empty() : Optional.of("key"));
    }

    /** Reads what the topic of the report is about, or refuses as the readers of the house refuse what is no number. */
    private ReportReader reader() {
        return new ReportReader() {
            @Override
            public String format() {
                return "any";
            }

            @Override
            public boolean recognises(Report report) {
                return true;
            }

            @Override
            public ReportFacts read(Report report) {
                if (fault == Fault.NAN) {
                    shown = true;
                    throw Failure.of(FailureKind.REFUSED, "read a report", "found 'NaN' (line 3)", "make it anew");
                }
                return switch (report.name()) {
                    case "tests" -> new ReportFacts.Tests(new TestTotals(100, 0, 0), List.of());
                    case "coverage" -> new ReportFacts.Coverage(Map.of("line", new ReportFacts.Share(99, 100)));
                    case "vulnerabilities" -> new ReportFacts.Vulnerabilities(List.of());
                    default ->
                        throw new AssertionError("Cannot report on " + report.name() + "; add what is good of it");
                };
            }
        };
    }

    /** A ledger in which all is well, but which was not read, not lately, or is not whole. */
    static Facts faultyLedger(Fault fault) {
        Facts facts = goodLedger();
        switch (fault) {
            case NONE -> facts.seen(Questions.NOW, true);
            case ERROR, THROWN, NOTHING, EMPTY -> facts.sight = Optional.empty();
            case NAN, UNSIGNED -> facts.seen(Questions.NOW, false);
            case STALE -> facts.seen(LONG_AGO, true);
        }
        return facts;
    }

    static Facts goodLedger() {
        Facts facts = new Facts();
        facts.succeeded("staging", Questions.DIGEST, Questions.NOW.minus(Duration.ofDays(30)));
        facts.succeeded("dev", Questions.DIGEST, Questions.NOW.minus(Duration.ofDays(30)));
        return facts;
    }

    /** A ledger whose head can be seen, and none of its lines. */
    LedgerFacts brokenLedger() {
        LedgerFacts good = goodLedger();
        return (LedgerFacts) Proxy.newProxyInstance(
                LedgerFacts.class.getClassLoader(), new Class<?>[] {LedgerFacts.class}, (self, method, arguments) -> {
                    if (method.getName().equals("sight")) {
                        return good.sight();
                    }
                    shown = true;
                    throw Failure.of(FailureKind.UNREACHABLE, "read the ledger", "nobody answered", "look at it");
                });
    }
}
