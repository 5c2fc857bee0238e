package tizbek.register;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Basis;
import tizbek.facts.Provenance;
import tizbek.facts.YamlNode;
import tizbek.law.ActKind;

/**
 * What a country asks of holders and shows to all; the section {@code disclosure} of its file in {@code registers/}.
 *
 * @param duties acts that the law room is asked about when an account is drawn up, by kind of right; of a kind that is not
 *     there {@code hold} and {@code report}
 * @param noticeOrNull whether something is taken only after a notice; null where not
 * @param open what of an owner who is a person is open to all
 * @param ownersProvenance who says so
 * @param tolerancePercent up to which the two sides of a payment are taken to agree, of the larger
 */
public record DisclosureRules(
        Map<String, List<ActKind>> duties,
        @Nullable NoticeRule noticeOrNull,
        List<Open> open,
        Provenance ownersProvenance,
        BigDecimal tolerancePercent,
        Provenance toleranceProvenance) {

    /**
     * Nothing is taken for a shortfall before the holder was told.
     *
     * @param daysOrNull calendar days the law gives to mend it; null where they were not found, and the notice sets them
     */
    public record NoticeRule(@Nullable Integer daysOrNull, Provenance provenance) {
        public OptionalInt days() {
            return daysOrNull == null ? OptionalInt.empty() : OptionalInt.of(daysOrNull);
        }
    }

    /** What may be open of a person. */
    public enum Open {
        NAME,
        BIRTH_YEAR,
        NATIONALITY,
        EXPOSURE
    }

    private static final List<ActKind> ALWAYS = List.of(new ActKind("hold"), new ActKind("report"));

    public DisclosureRules {
        duties = Map.copyOf(duties);
        open = List.copyOf(open);
    }

    /** The acts a right of this kind is asked about. */
    public List<ActKind> dutiesOf(String kind) {
        return duties.getOrDefault(kind, ALWAYS);
    }

    /** Reads the section; where the file has none, nothing is open, and no notice is asked for. */
    static DisclosureRules read(YamlNode file) {
        YamlNode node = file.find("disclosure").orElse(null);
        Provenance silent =
                new Provenance(List.of(), Basis.ASSUMED, "the country's file says nothing of it", file.where());
        if (node == null) {
            return new DisclosureRules(Map.of(), null, List.of(), silent, BigDecimal.ONE, silent);
        }
        node.only("duties", "notice", "owners", "payments");
        Map<String, List<ActKind>> duties = new LinkedHashMap<>();
        node.find("duties").ifPresent(d -> d.entries().forEach((kind, acts) -> duties.put(kind, acts(acts))));
        YamlNode owners = node.find("owners").orElse(null);
        YamlNode payments = node.find("payments").orElse(null);
        if (owners != null) {
            owners.only("open", "sources", "basis", "note");
        }
        if (payments != null) {
            payments.only("tolerance-percent", "sources", "basis", "note");
        }
        return new DisclosureRules(
                duties,
                node.find("notice").map(DisclosureRules::notice).orElse(null),
                owners == null
                        ? List.of()
                        : owners.findItems("open").stream()
                                .map(DisclosureRules::open)
                                .toList(),
                owners == null ? silent : provenance(owners),
                payments == null ? BigDecimal.ONE : BigDecimal.valueOf(payments.getNumber("tolerance-percent")),
                payments == null ? silent : provenance(payments));
    }

    private static List<ActKind> acts(YamlNode acts) {
        List<ActKind> all = new ArrayList<>();
        acts.items().forEach(a -> all.add(new ActKind(a.text())));
        return all;
    }

    private static NoticeRule notice(YamlNode node) {
        node.only("days", "sources", "basis", "note");
        return new NoticeRule(node.find("days").isEmpty() ? null : (int) node.getNumber("days"), provenance(node));
    }

    private static Open open(YamlNode node) {
        return Stream.of(Open.values())
                .filter(o -> o.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(node.text()))
                .findFirst()
                .orElseThrow(() -> node.bad("name, birth-year, nationality or exposure"));
    }

    private static Provenance provenance(YamlNode node) {
        return new Provenance(
                node.findItems("sources").stream().map(YamlNode::text).toList(),
                Jurisdiction.basis(node.get("basis")),
                node.findText("note").orElse(""),
                node.where());
    }
}
