import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Holds PDF files against veraPDF's profiles, many files in one virtual machine.
 *
 * <p>Usage: {@code Verapdf ua1,2a FILE...}. For each file and flavour, in that order, one line
 * {@code FILE <tab> FLAVOUR <tab> pass|fail}, and below a failed one a line for each broken rule:
 * {@code <tab> CLAUSE-TEST <tab> COUNT <tab> DESCRIPTION <tab> MESSAGE <tab> PLACE}, the last two of
 * its first occurrence. The exit code is 0 when all pass, 1 when one fails, 2 for a fault in here.
 *
 * <p>veraPDF reads its profiles through JAXB, which no longer comes with Java, and it reads all of
 * them. This class reads the ones it is asked for with Java's own XML parser instead: no further
 * package to install, and a start that takes half the time.
 */
public final class Verapdf {
    private static final Map<PDFAFlavour, String> PROFILES = Map.of(
            PDFAFlavour.PDFUA_1, "PDFUA-1.xml",
            PDFAFlavour.PDFA_2_A, "PDFA-2A.xml");

    /** veraPDF keeps no more than this many occurrences of a rule; their number is still right. */
    private static final int KEPT_OCCURRENCES = 1;

    public static void main(String[] args) throws Exception {
        if (args.length < 2) {
            System.err.println("usage: Verapdf ua1,2a FILE...");
            System.exit(2);
        }
        Logger.getLogger("").setLevel(Level.SEVERE);
        VeraGreenfieldFoundryProvider.initialise();
        List<PDFAFlavour> flavours = new ArrayList<>();
        Map<PDFAFlavour, ValidationProfile> profiles = new HashMap<>();
        for (String name : args[0].split(",")) {
            PDFAFlavour flavour = PDFAFlavour.fromString(name);
            flavours.add(flavour);
            profiles.put(flavour, readProfile(flavour));
        }
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        boolean allPass = true;
        for (int i = 1; i < args.length; i++) {
            for (PDFAFlavour flavour : flavours) {
                allPass &= check(args[i], flavour, profiles.get(flavour), out);
            }
        }
        out.flush();
        System.exit(allPass ? 0 : 1);
    }

    private static boolean check(String file, PDFAFlavour flavour, ValidationProfile profile, PrintStream out) {
        ValidationResult result;
        try (InputStream bytes = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(bytes, flavour)) {
            result = Foundries.defaultInstance()
                    .createValidator(profile, KEPT_OCCURRENCES, false, true, false)
                    .validate(parser);
        } catch (Exception unreadable) {
            print(out, file, flavour.getId(), "fail");
            print(out, "", "unreadable", "1", "The file cannot be read as PDF", unreadable.toString(), "");
            return false;
        }
        print(out, file, flavour.getId(), result.isCompliant() ? "pass" : "fail");
        Map<RuleId, TestAssertion> examples = new HashMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                examples.putIfAbsent(assertion.getRuleId(), assertion);
            }
        }
        Map<String, RuleId> sorted = new TreeMap<>();
        for (RuleId id : result.getFailedChecks().keySet()) {
            sorted.put(id.getClause() + "-" + id.getTestNumber(), id);
        }
        sorted.forEach((name, id) -> {
            TestAssertion example = examples.get(id);
            print(out, "", name, String.valueOf(result.getFailedChecks().get(id)),
                    profile.getRuleByRuleId(id).getDescription(),
                    example == null ? "" : example.getErrorMessage(),
                    example == null ? "" : example.getLocation().getContext());
        });
        return result.isCompliant();
    }

    /** One line of fields; whatever would break the line or a field becomes a space. */
    private static void print(PrintStream out, String... fields) {
        for (int i = 0; i < fields.length; i++) {
            fields[i] = fields[i] == null ? "" : fields[i].replaceAll("\\s+", " ");
        }
        out.print(String.join("\t", fields) + "\n");
    }

    private static ValidationProfile readProfile(PDFAFlavour flavour) throws Exception {
        String name = PROFILES.get(flavour);
        if (name == null) {
            throw new IllegalArgumentException("no profile is known for " + flavour);
        }
        Element root;
        try (InputStream xml = Profiles.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + name)) {
            if (xml == null) {
                throw new IOException("the jar has no profile " + name);
            }
            root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml).getDocumentElement();
        }
        Set<Rule> rules = new HashSet<>();
        for (Element rule : elements(root, "rule")) {
            rules.add(readRule(rule));
        }
        Set<Variable> variables = new HashSet<>();
        for (Element variable : elements(root, "variable")) {
            variables.add(Profiles.variableFromValues(
                    variable.getAttribute("name"),
                    variable.getAttribute("object"),
                    text(variable, "defaultValue"),
                    text(variable, "value")));
        }
        return Profiles.profileFromValues(
                flavour,
                Profiles.profileDetailsFromValues(text(root, "name"), name, "veraPDF", new Date(0)),
                "",
                rules,
                variables);
    }

    private static Rule readRule(Element rule) {
        Element id = elements(rule, "id").get(0);
        List<ErrorArgument> arguments = new ArrayList<>();
        for (Element argument : elements(rule, "argument")) {
            arguments.add(ErrorArgumentImpl.fromValues(argument.getTextContent(), attribute(argument, "name"), null));
        }
        String deferred = attribute(rule, "deferred");
        return Profiles.ruleFromValues(
                Profiles.ruleIdFromValues(
                        PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
                        id.getAttribute("clause"),
                        Integer.parseInt(id.getAttribute("testNumber"))),
                rule.getAttribute("object"),
                deferred == null ? null : Boolean.valueOf(deferred),
                attribute(rule, "tags"),
                text(rule, "description"),
                text(rule, "test"),
                Profiles.errorFromValues(text(rule, "message"), arguments),
                List.of());
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static String attribute(Element element, String name) {
        return element.hasAttribute(name) ? element.getAttribute(name) : null;
    }

    private static String text(Element parent, String name) {
        List<Element> elements = elements(parent, name);
        return elements.isEmpty() ? "" : elements.get(0).getTextContent();
    }
}
