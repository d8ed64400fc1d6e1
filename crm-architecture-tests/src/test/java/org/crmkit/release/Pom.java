package org.crmkit.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A pom of this repository as it is written, with its parent if it has one here. */
public record Pom(Path file, Element project, Optional<Pom> parent) {

    /** The pom of the repository. */
    public static Pom root() {
        return read(Repository.ROOT.resolve("pom.xml"));
    }

    static Pom read(Path file) {
        Element project = parse(file);
        return new Pom(
                file, project, child(project, "parent").filter(Pom::isOurs).map(parent -> parentOf(file, parent)));
    }

    /** This pom and those of all its modules, of their modules, and so on. A module that only a profile names is left out. */
    public Stream<Pom> reactor() {
        return Stream.concat(
                Stream.of(this),
                all("modules", "module")
                        .map(module ->
                                read(folder().resolve(module.getTextContent().strip())
                                        .resolve("pom.xml")))
                        .flatMap(Pom::reactor));
    }

    /** Whether {@code mvn deploy} publishes the artifact. */
    public boolean isPublished() {
        return !inherited("properties", "maven.deploy.skip").equals(Optional.of("true"));
    }

    /** Whether the artifact is a jar. */
    public boolean isJar() {
        return own("packaging").orElse("jar").equals("jar");
    }

    /** The artifacts of this repository on which the main classes depend. */
    public Stream<String> ownDependencies() {
        return all("dependencies", "dependency")
                .filter(Pom::isOurs)
                .filter(each -> child(each, "scope")
                        .map(Element::getTextContent)
                        .filter(scope -> scope.strip().equals("test"))
                        .isEmpty())
                .map(each ->
                        child(each, "artifactId").orElseThrow().getTextContent().strip());
    }

    Path folder() {
        return file.getParent();
    }

    String artifactId() {
        return own("artifactId").orElseThrow();
    }

    String version() {
        return inherited("version").orElseThrow();
    }

    /** The text at the path of elements in this pom alone. */
    Optional<String> own(String... path) {
        return all(path)
                .findFirst()
                .map(Element::getTextContent)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** The text at the path of elements in this pom or the nearest parent that has it. */
    Optional<String> inherited(String... path) {
        return own(path).or(() -> parent.flatMap(above -> above.inherited(path)));
    }

    /** The elements at the path in this pom alone. */
    Stream<Element> all(String... path) {
        List<Element> elements = List.of(project);
        for (String name : path) {
            List<Element> below = new ArrayList<>();
            elements.forEach(element -> children(element, name).forEach(below::add));
            elements = below;
        }
        return elements.stream();
    }

    /** For the names of tests. */
    @Override
    public String toString() {
        return artifactId();
    }

    private static boolean isOurs(Element artifact) {
        return child(artifact, "groupId").orElseThrow().getTextContent().strip().equals("org.crmkit");
    }

    private static Pom parentOf(Path file, Element parent) {
        String relative = child(parent, "relativePath")
                .map(Element::getTextContent)
                .orElse("..")
                .strip();
        Path place = file.resolveSibling(relative).normalize();
        return read(Files.isDirectory(place) ? place.resolve("pom.xml") : place);
    }

    private static Optional<Element> child(Element element, String name) {
        return children(element, name).findFirst();
    }

    private static Stream<Element> children(Element element, String name) {
        NodeList nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> child.getTagName().equals(name));
    }

    private static Element parse(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }
}
