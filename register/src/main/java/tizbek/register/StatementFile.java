package tizbek.register;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tizbek.facts.YamlNode;
import tizbek.measure.ResourceClass;

/** Reads a statement of resources from a file in YAML, as {@code docs/register-disclosure.md} shows one. */
public final class StatementFile {

    private StatementFile() {}

    /**
     * What a file states.
     *
     * @throws tizbek.facts.InputException with file and line where it is not one
     */
    public static ResourceStatement read(Path file) {
        YamlNode node = YamlNode.read(file, file.getFileName().toString())
                .only(
                        "id",
                        "right",
                        "deposit",
                        "mineral",
                        "date",
                        "system",
                        "standard",
                        "counted",
                        "grade-unit",
                        "inclusive",
                        "classes",
                        "total",
                        "factors",
                        "person",
                        "protocol",
                        "converted-from",
                        "corrects",
                        "documents");
        YamlNode total = node.find("total").orElse(null);
        return new ResourceStatement(
                node.getText("id"),
                node.getText("right"),
                node.getText("deposit"),
                node.getText("mineral"),
                node.get("date").date(),
                system(node.get("system")),
                node.getText("standard"),
                node.getText("counted"),
                node.getText("grade-unit"),
                node.find("inclusive").map(YamlNode::truth).orElse(true),
                node.findItems("classes").stream().map(StatementFile::line).toList(),
                total == null ? null : total(total),
                node.findText("factors").orElse(null),
                node.find("person").map(StatementFile::person).orElse(null),
                node.findText("protocol").orElse(null),
                node.findText("converted-from").orElse(null),
                node.findText("corrects").orElse(null),
                documents(node));
    }

    private static List<String> documents(YamlNode node) {
        return node.findItems("documents").stream().map(YamlNode::text).toList();
    }

    private static ResourceClass.Scheme system(YamlNode node) {
        return Stream.of(ResourceClass.Scheme.values())
                .filter(s -> s != ResourceClass.Scheme.UNSTATED && s.text().equals(node.text()))
                .findFirst()
                .orElseThrow(() -> node.bad("CRIRSCO, UNFC or GKZ"));
    }

    private static ResourceStatement.Line line(YamlNode node) {
        node.only("class", "ore-t", "grade", "contained-t");
        return new ResourceStatement.Line(
                node.getText("class"),
                decimal(node.get("ore-t")),
                decimal(node.get("grade")),
                decimal(node.get("contained-t")));
    }

    private static ResourceStatement.Total total(YamlNode node) {
        node.only("ore-t", "contained-t");
        return new ResourceStatement.Total(decimal(node.get("ore-t")), decimal(node.get("contained-t")));
    }

    private static ResourceStatement.@Nullable CompetentPerson person(YamlNode node) {
        node.only("party", "name-open", "body", "experience-years", "statement");
        return new ResourceStatement.CompetentPerson(
                node.getText("party"),
                node.find("name-open").map(YamlNode::truth).orElse(false),
                node.getText("body"),
                (int) node.getNumber("experience-years"),
                node.getText("statement"));
    }

    /** As it was written, so that rounding can be told from it. */
    private static BigDecimal decimal(YamlNode node) {
        try {
            BigDecimal number = new BigDecimal(node.text().replace("_", ""));
            if (number.abs().compareTo(LARGEST) < 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, together with numbers beyond all measure.
        }
        throw node.bad("a number such as 12300000");
    }

    private static final BigDecimal LARGEST = new BigDecimal("1e15");
}
