package io.jenkins.plugins.gitops.connectors.kubernetes.snapshot;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.async.ByteArrayFeeder;
import io.jenkins.plugins.gitops.connectors.kubernetes.ApiServer;
import io.jenkins.plugins.gitops.model.json.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads one page of a list while its bytes come in: each object of {@code items} is handed on as soon as it is whole. */
final class PageReader implements ApiServer.Sink {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser parser;
    private final ByteArrayFeeder feeder;
    private final Pruning pruning;
    private final Words words;
    private final Consumer<Json.Obj> items;

    private final Deque<Open> open = new ArrayDeque<>();
    /** The fields that lead to where the parser is, from the page's root: items, metadata, name. */
    private final List<String> path = new ArrayList<>();

    private int dropping;
    private long emptied;
    private String next = "";
    private boolean whole;

    /** An object or list that is not closed yet; the one of an object has the name of the field that is being read. */
    private static final class Open {
        private final boolean object;
        private final Map<String, Json> fields = new LinkedHashMap<>();
        private final List<Json> list = new ArrayList<>();
        private String field = "";

        private Open(boolean object) {
            this.object = object;
        }

        private void add(Json value) {
            if (object) {
                fields.put(field, value);
            } else {
                list.add(value);
            }
        }

        private Json closed() {
            return object ? new Json.Obj(fields) : new Json.Arr(list);
        }
    }

    PageReader(Pruning pruning, Words words, Consumer<Json.Obj> items) throws IOException {
        this.parser = JSON.createNonBlockingByteArrayParser();
        this.feeder = (ByteArrayFeeder) parser.getNonBlockingInputFeeder();
        this.pruning = pruning;
        this.words = words;
        this.items = items;
    }

    @Override
    public void take(byte[] bytes) throws IOException {
        feeder.feedInput(bytes, 0, bytes.length);
        read();
    }

    /** Where the list goes on, empty at its end; a body that was cut off is an error. */
    String next() throws IOException {
        feeder.endOfInput();
        read();
        if (!whole) {
            throw new IOException("Cannot read the list: it ends in the middle; ask for it again");
        }
        return next;
    }

    private void read() throws IOException {
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.NOT_AVAILABLE;
                token = parser.nextToken()) {
            if (dropping > 0) {
                drop(token);
            } else {
                keep(token);
            }
        }
    }

    /** Walks past a value that is not kept: {@code dropping} is how deep in it the parser is, the value itself being 1. */
    private void drop(JsonToken token) {
        if (token.isStructStart()) {
            dropping++;
        } else if (token.isStructEnd()) {
            dropping--;
        }
        if (dropping == 1) {
            dropping = 0;
            path.remove(path.size() - 1);
        }
    }

    private void keep(JsonToken token) throws IOException {
        switch (token) {
            case START_OBJECT, START_ARRAY -> open.push(new Open(token == JsonToken.START_OBJECT));
            case END_OBJECT, END_ARRAY -> value(open.pop().closed());
            case FIELD_NAME -> {
                String name = words.name(parser.currentName());
                path.add(name);
                Open at = open.peek();
                if (at != null) {
                    at.field = name;
                }
                if (inItem() && pruning.drops(path.subList(1, path.size()))) {
                    dropping = 1;
                }
            }
            default -> value(scalar(token));
        }
    }

    private boolean inItem() {
        return path.size() > 1 && path.get(0).equals("items");
    }

    private void value(Json json) {
        Open at = open.peek();
        if (at == null) {
            whole = true;
        } else if (!at.object && open.size() == 2 && path.equals(List.of("items"))) {
            item(json);
        } else if (at.object) {
            boolean page = open.size() == 2 && path.size() == 2 && path.get(0).equals("metadata");
            if (page && path.get(1).equals("continue") && json instanceof Json.Text text) {
                next = text.value();
            }
            at.add(json);
            path.remove(path.size() - 1);
        } else {
            at.add(json);
        }
    }

    private void item(Json json) {
        if (json instanceof Json.Obj object) {
            items.accept(emptied > 0 ? counted(object) : object);
        }
        emptied = 0;
    }

    private Json.Obj counted(Json.Obj object) {
        Json.Obj metadata = object.get("metadata")
                .filter(Json.Obj.class::isInstance)
                .map(Json.Obj.class::cast)
                .orElseGet(() -> new Json.Obj(Map.of()));
        return object.with("metadata", metadata.with("droppedBytes", Json.of(emptied)));
    }

    private Json scalar(JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_STRING && inItem() && pruning.empties(path.subList(1, path.size()))) {
            emptied += parser.getTextLength();
            return words.text("");
        }
        return switch (token) {
            case VALUE_STRING -> words.text(parser.getText());
            case VALUE_TRUE -> new Json.Bool(true);
            case VALUE_FALSE -> new Json.Bool(false);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
            default -> new Json.Null();
        };
    }

    private static Json number(String digits) {
        try {
            return new Json.Num(new BigDecimal(digits));
        } catch (IllegalArgumentException e) {
            // no sensible object has such a number; it stays what was written
            return new Json.Text(digits);
        }
    }
}
