package io.jenkins.plugins.gitops.connectors.reports;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.port.Report;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks through an XML report, element by element. No DTD is read and no entity replaced, so nothing is fetched and
 * nothing grows; what is not well-formed to its last byte ends in a Failure with the line.
 */
final class Xml {
    private static final int DEEPEST = 200;

    private final Report report;
    private final XMLStreamReader reader;
    private final Deque<String> path = new ArrayDeque<>();
    private boolean opened;

    Xml(Report report) {
        this.report = report;
        byte[] bytes = report.bytes();
        Unreadable.unlessOfASize(report, bytes.length);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        try {
            reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** Goes to the next begin or end of an element; false at the end of the report. */
    boolean next() {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        opened = true;
                        path.push(reader.getLocalName());
                        if (path.size() > DEEPEST) {
                            throw failure("it is nested deeper than " + DEEPEST);
                        }
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        opened = false;
                        path.pop();
                        return true;
                    }
                    case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw failure("it holds the entity '" + reader.getLocalName() + "'");
                    default -> {
                        continue;
                    }
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** Whether an element of this name begins here. */
    boolean begins(String name) {
        return opened && reader.getLocalName().equals(name);
    }

    /** Whether an element of this name ends here. */
    boolean ends(String name) {
        return !opened && reader.getLocalName().equals(name);
    }

    /** How many elements are open, the one that begins here among them. */
    int depth() {
        return path.size();
    }

    Optional<String> attribute(String name) {
        return Optional.ofNullable(reader.getAttributeValue(null, name));
    }

    /** The number that the attribute is, where it is there. */
    Optional<Long> count(String name) {
        return attribute(name).map(written -> Unreadable.count(report, place(), name, written.strip()));
    }

    /** The share that the attribute is, where it is there. */
    Optional<Double> share(String name) {
        return attribute(name).map(written -> Unreadable.share(report, place(), name, written.strip()));
    }

    Failure failure(String found) {
        return Unreadable.at(report, place(), found);
    }

    private String place() {
        return "line " + reader.getLocation().getLineNumber();
    }

    private Failure broken(XMLStreamException e) {
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
        String message = String.valueOf(e.getMessage());
        // the parser's own text has the place in front and, of an entity, advice that is not ours to give
        String why = message.replaceAll("(?s)^.*Message: ", "").replaceAll("\\s+", " ");
        String found = why.contains("entity") ? "it holds an entity" : "it is cut off or no XML: " + why;
        return Unreadable.at(report, "line " + line, found.length() > 200 ? found.substring(0, 200) : found)
                .causedBy(e);
    }
}
