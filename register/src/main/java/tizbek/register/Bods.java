package tizbek.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tizbek.register.internal.Json;

/**
 * Owners as the Beneficial Ownership Data Standard 0.4 writes them: a statement for every entity, person and relationship, each
 * before those that name it. Of a person stands there what the country opens; the rest stays sealed.
 */
final class Bods {

    static final String VERSION = "0.4";

    private static final Map<String, String> TWO_LETTERS = twoLetters();

    private final Register register;
    private final LocalDate madeOn;
    private final Map<String, Set<DisclosureRules.Open>> open;
    private final List<Object> statements = new ArrayList<>();
    private final Set<String> told = new java.util.HashSet<>();

    private Bods(Register register, LocalDate madeOn) {
        this.register = register;
        this.madeOn = madeOn;
        this.open = Holdings.owners(register);
    }

    /** Every declaration in the register, and a relationship without an owner for every holder that made none. */
    static List<Object> statements(Register register, LocalDate madeOn) {
        Bods bods = new Bods(register, madeOn);
        Holdings.each(register, Ownership.class, bods::declaration);
        missing(register).forEach(bods::silence);
        return bods.statements;
    }

    /** Companies that hold a live right and never declared their owners. */
    static List<Party> missing(Register register) {
        return Holdings.holders(register).keySet().stream()
                .map(p -> register.findParty(p).orElseThrow())
                .filter(p -> p.kind() == Party.Kind.COMPANY)
                .filter(p -> register.find(Ownership.class, p.id()).isEmpty())
                .toList();
    }

    private void declaration(Ownership ownership) {
        party(ownership.subject(), ownership, ownership.subject());
        int number = 0;
        for (Ownership.Interest interest : ownership.interests()) {
            number++;
            party(interest.owner(), ownership, ownership.subject());
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("isComponent", false);
            details.put("subject", "party-" + ownership.subject());
            details.put("interestedParty", "party-" + interest.owner());
            details.put("interests", List.of(interest(interest)));
            String record = "interest-" + ownership.subject() + "-" + interest.owner() + "-"
                    + interest.kind().word();
            statement(
                    record + (isTwice(ownership, interest) ? "-" + number : ""),
                    "relationship",
                    interest.until() != null ? "closed" : ownership.revision() == 1 ? "new" : "updated",
                    ownership,
                    details);
        }
        Ownership.None none = ownership.noneOrNull();
        if (none != null) {
            unspecified(ownership.subject(), ownership, none.bods(), "so declared");
        }
    }

    private static boolean isTwice(Ownership ownership, Ownership.Interest interest) {
        return ownership.interests().stream()
                        .filter(i -> i.owner().equals(interest.owner()) && i.kind() == interest.kind())
                        .count()
                > 1;
    }

    private void silence(Party holder) {
        party(holder.id(), null, holder.id());
        unspecified(
                holder.id(),
                null,
                "informationUnknownToPublisher",
                "the holder has declared no owners to the register");
    }

    private void unspecified(String subject, @Nullable Ownership ownership, String reason, String description) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("isComponent", false);
        details.put("subject", "party-" + subject);
        details.put("interestedParty", reason(reason, description));
        statement(
                "interest-" + subject + "-none",
                "relationship",
                ownership == null || ownership.revision() == 1 ? "new" : "updated",
                ownership,
                details);
    }

    private static Map<String, Object> reason(String reason, String description) {
        Map<String, Object> unspecified = new LinkedHashMap<>();
        unspecified.put("reason", reason);
        unspecified.put("description", description);
        return unspecified;
    }

    private static Map<String, Object> interest(Ownership.Interest interest) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("type", interest.kind().bods());
        one.put("directOrIndirect", interest.way().name().toLowerCase(Locale.ROOT));
        one.put("beneficialOwnershipOrControl", interest.beneficial());
        BigDecimal least = interest.leastPercent();
        BigDecimal most = interest.mostPercent();
        if (least != null && most != null) {
            one.put(
                    "share",
                    least.compareTo(most) == 0
                            ? Map.of("exact", least, "minimum", least, "maximum", least)
                            : Map.of("minimum", least, "maximum", most));
        }
        if (interest.since() != null) {
            one.put("startDate", interest.since().toString());
        }
        if (interest.until() != null) {
            one.put("endDate", interest.until().toString());
        }
        return one;
    }

    /** An entity or a person, once. */
    private void party(String id, @Nullable Ownership ownership, String subject) {
        if (!told.add(id)) {
            return;
        }
        Party party = register.findParty(id).orElseThrow();
        boolean person = party.kind() == Party.Kind.PERSON;
        statement(
                "party-" + id,
                person ? "person" : "entity",
                "new",
                ownership,
                subject,
                person ? person(party) : entity(party));
    }

    private static Map<String, Object> entity(Party party) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("isComponent", false);
        details.put("entityType", Map.of("type", party.kind() == Party.Kind.STATE ? "state" : "registeredEntity"));
        if (party.nameOrNull() != null) {
            details.put("name", party.nameOrNull());
        }
        country(party.country()).ifPresent(c -> details.put("jurisdiction", c));
        details.put("identifiers", List.of(Map.of("id", party.id(), "schemeName", "Register of subsoil rights")));
        return details;
    }

    private Map<String, Object> person(Party party) {
        Set<DisclosureRules.Open> fields = open.getOrDefault(party.id(), Set.of());
        Optional<Map<?, ?>> sealed = fields.isEmpty() ? Optional.empty() : register.sealed(party.id());
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("isComponent", false);
        if (sealed.isEmpty() || !fields.contains(DisclosureRules.Open.NAME)) {
            details.put("personType", "anonymousPerson");
            details.put(
                    "unspecifiedPersonDetails",
                    party.sealedOrNull() == null
                            ? reason("informationUnknownToPublisher", "the personal data were removed")
                            : reason("interestedPartyExemptFromDisclosure", "not open by the rules of the country"));
            return details;
        }
        Map<?, ?> known = sealed.get();
        details.put("personType", "knownPerson");
        details.put("names", List.of(Map.of("fullName", String.valueOf(known.get("name")))));
        Object nationality = known.get("nationality");
        if (nationality != null && fields.contains(DisclosureRules.Open.NATIONALITY)) {
            country(nationality.toString()).ifPresent(c -> details.put("nationalities", List.of(c)));
        }
        Object born = known.get("birthYear");
        if (born != null && fields.contains(DisclosureRules.Open.BIRTH_YEAR)) {
            details.put("birthDate", born.toString());
        }
        Object exposed = known.get("exposed");
        if (fields.contains(DisclosureRules.Open.EXPOSURE)) {
            String status = exposed == null ? "unknown" : exposed.toString().equals("true") ? "isPep" : "isNotPep";
            details.put("politicalExposure", Map.of("status", status));
        }
        return details;
    }

    private static Optional<Map<String, Object>> country(String alpha3) {
        String two = TWO_LETTERS.get(alpha3);
        if (two == null) {
            return Optional.empty();
        }
        Map<String, Object> country = new LinkedHashMap<>();
        country.put("name", Locale.of("", two).getDisplayCountry(Locale.ENGLISH));
        country.put("code", two);
        return Optional.of(country);
    }

    private static Map<String, String> twoLetters() {
        Map<String, String> codes = new TreeMap<>();
        Stream.of(Locale.getISOCountries())
                .forEach(c -> codes.put(Locale.of("", c).getISO3Country(), c));
        return codes;
    }

    /** Never before it was declared: the day of the country may be ahead of ours. */
    private LocalDate published(@Nullable Ownership ownership) {
        return ownership != null && ownership.declaredOn().isAfter(madeOn) ? ownership.declaredOn() : madeOn;
    }

    private void statement(
            String record, String type, String status, @Nullable Ownership ownership, Map<String, Object> details) {
        String subject = Objects.toString(details.get("subject")).substring("party-".length());
        statement(record, type, status, ownership, subject, details);
    }

    private void statement(
            String record,
            String type,
            String status,
            @Nullable Ownership ownership,
            String subject,
            Map<String, Object> details) {
        String declared = ownership == null ? "" : ownership.declaredOn().toString();
        int revision = ownership == null ? 0 : ownership.revision();
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put(
                "statementId", Event.sha256(record + "\n" + revision + "\n" + declared + "\n" + Json.of(details)));
        // That nobody declared is what the register itself says, on the day it says so; the id stays the same from day
        // to day.
        statement.put("statementDate", ownership == null ? madeOn.toString() : declared);
        if (ownership != null) {
            statement.put("declaration", ownership.subject() + "-" + revision);
        }
        statement.put("declarationSubject", "party-" + subject);
        statement.put("recordId", record);
        statement.put("recordType", type);
        statement.put("recordStatus", status);
        statement.put("recordDetails", details);
        statement.put(
                "publicationDetails",
                Map.of(
                        "publicationDate",
                        published(ownership).toString(),
                        "bodsVersion",
                        VERSION,
                        "publisher",
                        Map.of("name", "Register of subsoil rights (Tizbek)")));
        if (ownership != null) {
            statement.put("source", Map.of("type", List.of(ownership.source().bods())));
        }
        statements.add(statement);
    }
}
