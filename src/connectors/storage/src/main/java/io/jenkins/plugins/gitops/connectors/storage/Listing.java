package io.jenkins.plugins.gitops.connectors.storage;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.function.ObjLongConsumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One page of a bucket's list of objects. */
final class Listing {
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private Listing() {}

    /** Tells each object of the page, and answers where the next one begins. */
    static Optional<String> read(byte[] page, ObjLongConsumer<String> each) {
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(page));
            Optional<String> next = Optional.empty();
            String key = "";
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
                switch (xml.getLocalName()) {
                    case "Key" -> key = xml.getElementText();
                    case "Size" -> each.accept(key, Long.parseLong(xml.getElementText()));
                    case "NextContinuationToken" -> next = Optional.of(xml.getElementText());
                    default -> {
                        // the rest says nothing that is asked for
                    }
                }
            }
            return next;
        } catch (XMLStreamException | NumberFormatException e) {
            throw Failure.of(
                            FailureKind.UNREACHABLE,
                            "read the list of a bucket",
                            "it is cut or no XML",
                            "look what stands between here and the service")
                    .causedBy(e);
        }
    }
}
