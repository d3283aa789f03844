package vn.bodua.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.bodua.refusal.RefusalCode;

/**
 * Walks through a part in XML: no declaration of a document type (the root of entity attacks: OWASP XXE), no depth, no
 * names and no numbers of attributes that a parser could stumble over.
 */
final class XmlExamination {

    private static final int EVENTS_BETWEEN_LOOKS_AT_THE_CLOCK = 1024;
    private static final Set<String> ENCODINGS = Set.of("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "US-ASCII", "ASCII");
    private static final String LIMIT_OF_THE_LIBRARY = "JAXP0001";

    private final Examination examination;
    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

    XmlExamination(Examination examination) {
        this.examination = examination;
        UploadLimits limits = examination.limits();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty("jdk.xml.maxXMLNameLimit", String.valueOf(limits.xmlName()));
        factory.setProperty("jdk.xml.elementAttributeLimit", String.valueOf(limits.xmlAttributes()));
        factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(limits.xmlDepth() + 1));
    }

    /** Shows each element at its start to whoever looks for something in it. */
    void examine(InputStream source, String part, Consumer<XMLStreamReader> elements) {
        XMLStreamReader reader = null;
        try {
            reader = factory.createXMLStreamReader(characters(new XmlText(examination, source, part)));
            String declared = reader.getCharacterEncodingScheme();
            if (declared != null && !ENCODINGS.contains(declared.toUpperCase(Locale.ROOT))) {
                throw examination.broken(part, 0);
            }
            int depth = 0;
            for (long events = 1; reader.hasNext(); events++) {
                if (events % EVENTS_BETWEEN_LOOKS_AT_THE_CLOCK == 0) {
                    examination.checkTime(part);
                }
                switch (reader.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw examination.stop(RefusalCode.UPLOAD_XML_DECLARES, part);
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > examination.limits().xmlDepth()) {
                            throw tooDeep(part);
                        }
                        elements.accept(reader);
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            if (String.valueOf(e.getMessage()).contains(LIMIT_OF_THE_LIBRARY)) {
                throw tooDeep(part);
            }
            throw examination.broken(
                    part, e.getLocation() == null ? 0 : e.getLocation().getCharacterOffset());
        } catch (IOException notInItsEncoding) {
            throw examination.broken(part, 0);
        } catch (Stopped stopped) {
            throw stopped;
        } catch (RuntimeException mistakeOfTheParser) {
            // The JDK's parser runs over its own edges on some broken declarations instead of reporting them.
            throw examination.broken(part, 0);
        } finally {
            close(reader);
        }
    }

    /** Office writes UTF-8 or UTF-16 only (ECMA-376 part 2, 8.1.4); another declaration would hide a text from this one. */
    private static Reader characters(InputStream bytes) throws IOException {
        PushbackInputStream source = new PushbackInputStream(bytes, 3);
        byte[] head = source.readNBytes(3);
        Bytes start = new Bytes(head);
        boolean wide = PlainText.isWide(start) || start.isAt(0, '<', 0) || start.isAt(0, 0, '<');
        int mark = PlainText.mark(start);
        source.unread(head, mark, head.length - mark);
        Charset charset = !wide
                ? StandardCharsets.UTF_8
                : start.at(0) == 0xFF || start.at(0) == '<' ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        return new InputStreamReader(
                source,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private Stopped tooDeep(String part) {
        return examination.stop(
                RefusalCode.UPLOAD_XML_TOO_DEEP,
                part,
                "limit",
                String.valueOf(examination.limits().xmlDepth()));
    }

    private static void close(@Nullable XMLStreamReader reader) {
        try {
            if (reader != null) {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a reader of bytes in memory cannot fail to close", e);
        }
    }
}
