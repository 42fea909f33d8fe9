package org.included.staff;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the XML inside a spreadsheet from beginning to end. It fetches nothing, and a document that
 * declares entities, as spreadsheets never do, is not read at all.
 */
final class Xml {
  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader in;

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver((_, _, _, _) -> {
      throw new XMLStreamException("nothing is fetched");
    });
    return factory;
  }

  private Xml(XMLStreamReader in) {
    this.in = in;
  }

  /** Reads it; what is in the middle of being read is lost when it turns out not to be XML. */
  interface Reading<T> {
    T from(Xml xml) throws XMLStreamException;
  }

  /**
   * @throws ListRefused if it is no XML, or declares entities
   */
  static <T> T read(byte[] bytes, Reading<T> reading) {
    try {
      var in = FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes));
      try {
        return reading.from(new Xml(in));
      } finally {
        in.close();
      }
    } catch (XMLStreamException e) {
      throw Unpacked.damaged();
    }
  }

  /** Goes to the next start of an element; false at the end of the document. */
  boolean nextStart() throws XMLStreamException {
    while (next()) {
      if (in.isStartElement()) {
        return true;
      }
    }
    return false;
  }

  /** Goes to the next start or end of an element, or piece of text; false at the very end. */
  boolean next() throws XMLStreamException {
    if (!in.hasNext()) {
      return false;
    }
    int event = in.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new XMLStreamException("entities");
    }
    return true;
  }

  boolean isStart(String name) {
    return in.isStartElement() && in.getLocalName().equals(name);
  }

  boolean isEnd(String name) {
    return in.isEndElement() && in.getLocalName().equals(name);
  }

  boolean isText() {
    return in.isCharacters();
  }

  String text() {
    return in.getText();
  }

  /** The attribute of this name in any namespace; empty where there is none. */
  String attribute(String name) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (in.getAttributeLocalName(i).equals(name)) {
        return in.getAttributeValue(i);
      }
    }
    return "";
  }

  /** A number that is an attribute; where it is absent or no number, the other one. */
  int number(String name, int otherwise) {
    try {
      return Integer.parseInt(attribute(name));
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** Passes over the element that starts here, with all that is in it. */
  void skip() throws XMLStreamException {
    for (int depth = 1; depth > 0 && next(); ) {
      depth += in.isStartElement() ? 1 : in.isEndElement() ? -1 : 0;
    }
  }
}
