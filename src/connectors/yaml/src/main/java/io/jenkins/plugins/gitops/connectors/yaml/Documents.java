package io.jenkins.plugins.gitops.connectors.yaml;

import io.jenkins.plugins.gitops.model.Refusal;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads where everything stands, from the parser's events: nodes would have forgotten where an alias was. */
final class Documents {
    private static final int DEEPEST = 200;

    private final String text;
    private final Iterator<Event> events;
    private final Resolver resolver = new Resolver();
    private final boolean pure;
    private int depth;

    private Documents(String text, Iterator<Event> events) {
        this.text = text;
        this.events = events;
        this.pure = text.codePointCount(0, text.length()) == text.length();
    }

    /** The root of each document. */
    static List<Place> read(String file, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        Iterable<Event> events = new Yaml(options).parse(new StringReader(text));
        try {
            return new Documents(text, events.iterator()).roots();
        } catch (YAMLException e) {
            Refusal refusal = new Refusal(
                    "read " + Refusal.quoted(file),
                    String.valueOf(e.getMessage()).lines().findFirst().orElse("it is no YAML"),
                    "correct the file");
            refusal.initCause(e);
            throw refusal;
        }
    }

    private List<Place> roots() {
        List<Place> roots = new ArrayList<>();
        while (events.hasNext()) {
            if (events.next() instanceof DocumentStartEvent) {
                roots.add(place(events.next()));
            }
        }
        return roots;
    }

    private int offset(int codePoints) {
        return pure ? codePoints : text.offsetByCodePoints(0, codePoints);
    }

    private int start(Event event) {
        return offset(event.getStartMark().getIndex());
    }

    private int end(Event event) {
        return offset(event.getEndMark().getIndex());
    }

    private Place place(Event event) {
        if (++depth > DEEPEST) {
            throw new YAMLException("it is nested deeper than " + DEEPEST);
        }
        try {
            if (event instanceof ScalarEvent scalar) {
                return scalar(scalar);
            } else if (event instanceof AliasEvent alias) {
                return new Place.Alias(alias.getAnchor(), start(alias), end(alias));
            } else if (event instanceof SequenceStartEvent sequence) {
                return sequence(sequence);
            }
            return mapping((MappingStartEvent) event);
        } finally {
            depth--;
        }
    }

    private Place scalar(ScalarEvent event) {
        boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
        boolean string = event.getTag() != null
                ? event.getTag().equals(Tag.STR.getValue()) || event.getTag().equals("!")
                : !plain
                        || resolver.resolve(NodeId.scalar, event.getValue(), true)
                                .equals(Tag.STR);
        int end = end(event);
        int start = Math.min(end, behindProperties(start(event), end));
        if (event.getScalarStyle() == ScalarStyle.LITERAL || event.getScalarStyle() == ScalarStyle.FOLDED) {
            // a block takes the empty lines behind it along; they are not its own
            end = start + text.substring(start, end).stripTrailing().length();
        }
        return new Place.Scalar(event.getValue(), event.getScalarStyle(), string, start, end);
    }

    /** Anchor and tag come before a value, in either order; no plain value begins with their characters. */
    private int behindProperties(int start, int end) {
        int at = start;
        while (at < end && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
            while (at < end && !Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            int blank = at;
            while (blank < end && Character.isWhitespace(text.charAt(blank))) {
                blank++;
            }
            at = blank;
        }
        return at;
    }

    private Place sequence(SequenceStartEvent event) {
        List<Place> items = new ArrayList<>();
        Event next = events.next();
        while (!(next instanceof CollectionEndEvent)) {
            items.add(place(next));
            next = events.next();
        }
        boolean flow = event.getFlowStyle() == FlowStyle.FLOW;
        int start = behindProperties(start(event), text.length());
        int last = items.isEmpty() ? start : items.get(items.size() - 1).end();
        return new Place.Sequence(List.copyOf(items), flow, start, flow ? end(next) : last);
    }

    private Place mapping(MappingStartEvent event) {
        List<Place.Field> fields = new ArrayList<>();
        Event next = events.next();
        while (!(next instanceof CollectionEndEvent)) {
            int keyStart = start(next);
            Place key = place(next);
            String name = key instanceof Place.Scalar scalar ? scalar.value() : "?";
            fields.add(new Place.Field(name, keyStart, place(events.next())));
            next = events.next();
        }
        boolean flow = event.getFlowStyle() == FlowStyle.FLOW;
        int start = flow || fields.isEmpty()
                ? behindProperties(start(event), text.length())
                : fields.get(0).start();
        int last =
                fields.isEmpty() ? start : fields.get(fields.size() - 1).value().end();
        return new Place.Mapping(List.copyOf(fields), flow, start, flow ? end(next) : last);
    }
}
