package tizbek.register;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tizbek.law.Words;
import tizbek.register.internal.ImportFile;
import tizbek.register.internal.ImportGround;

/**
 * Takes over an existing register from CSV or GeoPackage. The same file again changes nothing; a row that changed, or does not fit, is
 * told and left out.
 */
public final class RegisterImport {

    /** What became of a row. */
    public enum Result {
        TAKEN,
        UNCHANGED,
        CHANGED,
        LEFT_OUT
    }

    /**
     * Of a row.
     *
     * @param row its number in the file, from 1 and without the line of the columns
     * @param rule why it does not fit; empty where it was taken
     */
    public record Finding(int row, String id, Result result, String rule, Words text) {}

    private static final Words NOTHING = new Words("", "");

    private final Register register;
    private final ImportMapping mapping;
    private final String actor;
    private final String seconder;
    private final Set<String> entered = new HashSet<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<Integer, Finding> findings = new java.util.TreeMap<>();

    private RegisterImport(Register register, ImportMapping mapping, String actor, String seconder) {
        this.register = register;
        this.mapping = mapping;
        this.actor = actor;
        this.seconder = seconder;
    }

    /**
     * Takes over a file.
     *
     * @param rehearsal whether it is only tried: nothing is recorded
     * @return every row, in the order of the file
     */
    public static List<Finding> run(
            Register register, ImportMapping mapping, Path file, String actor, String seconder, boolean rehearsal) {
        RegisterImport taking = new RegisterImport(register, mapping, actor, seconder);
        ImportFile read = ImportFile.read(file, mapping);
        List<Request> requests = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        for (ImportFile.Row row : read.rows()) {
            taking.row(row, read, requests, rows);
        }
        List<Optional<Refusal>> answers = rehearsal ? register.rehearse(requests) : taking.record(requests);
        for (int i = 0; i < answers.size(); i++) {
            taking.answered(rows.get(i), requests.get(i), answers.get(i));
        }
        return List.copyOf(taking.findings.values());
    }

    private List<Optional<Refusal>> record(List<Request> requests) {
        List<CompletableFuture<Outcome>> running =
                requests.stream().map(register::begin).toList();
        return running.stream()
                .map(CompletableFuture::join)
                .map(o -> o instanceof Outcome.NotRecorded not ? Optional.of(not.refusal()) : Optional.<Refusal>empty())
                .toList();
    }

    private void answered(int row, Request request, Optional<Refusal> answer) {
        if (request instanceof ImportRequest.Take take) {
            findings.put(
                    row,
                    answer.map(r -> new Finding(row, take.right(), result(r.rule()), r.rule(), r.text()))
                            .orElse(new Finding(row, take.right(), Result.TAKEN, "", NOTHING)));
        } else {
            answer.ifPresent(r -> findings.put(row, new Finding(row, "", Result.LEFT_OUT, r.rule(), r.text())));
        }
    }

    private static Result result(String rule) {
        return switch (rule) {
            case "unchanged" -> Result.UNCHANGED;
            case "changed" -> Result.CHANGED;
            default -> Result.LEFT_OUT;
        };
    }

    /** Adds what is asked for a row to the requests, or a finding where it says nothing that could be asked. */
    private void row(ImportFile.Row row, ImportFile file, List<Request> requests, List<Integer> rows) {
        String id = mapping.idPrefix() + slug(row.cell("id"));
        Integer first = seen.putIfAbsent(id, row.number());
        if (first != null) {
            leave(row, id, "twice", "number (" + row.cell("id") + ") is that of row (" + first + ") already");
            return;
        }
        String holder = holder(row);
        String status = mapping.word("status", row.cell("status"));
        Optional<LocalDate> from = mapping.day(row.cell("from"));
        Optional<LocalDate> until = mapping.day(row.cell("until")).map(d -> mapping.lastDay() ? d.plusDays(1) : d);
        Right.Status standing = standing(status);
        if (status.equals(ImportMapping.SKIP)) {
            leave(row, id, "skipped", "status (" + row.cell("status") + ") is one that the mapping leaves out");
        } else if (standing == null) {
            leave(row, id, "word", "status (" + row.cell("status") + ") has no word of ours in the mapping");
        } else if (from.isEmpty() || until.isEmpty()) {
            String bad = from.isEmpty() ? row.cell("from") : row.cell("until");
            leave(row, id, "dates", "(" + bad + ") is no day in the form of the mapping");
        } else if (holder.isEmpty()) {
            leave(
                    row,
                    id,
                    "holder",
                    "holder (" + row.cell("holder") + ") makes no id\n  Maybe give it one in words: holder:");
        } else {
            String kind = mapping.word("kind", row.cell("kind"));
            ImportGround ground = ImportGround.of(row, mapping, register.jurisdictions(), kind);
            if (ground.refusalOrNull() != null) {
                Refusal refusal = ground.refusalOrNull();
                findings.put(
                        row.number(), new Finding(row.number(), id, Result.LEFT_OUT, refusal.rule(), refusal.text()));
                return;
            }
            enter(row, holder, requests, rows);
            requests.add(new ImportRequest.Take(
                    actor,
                    seconder,
                    new ImportedRow(id, mapping.source(), file.digest(), row.number(), row.digest()),
                    id,
                    mapping.country(),
                    kind,
                    mapping.word("mineral", row.cell("mineral")),
                    holder,
                    from.get(),
                    until.get(),
                    standing,
                    ground.blocks(),
                    ground.plotOrNull()));
            rows.add(row.number());
        }
    }

    private void enter(ImportFile.Row row, String holder, List<Request> requests, List<Integer> rows) {
        if (mapping.enterHolders() && register.findParty(holder).isEmpty() && entered.add(holder)) {
            requests.add(
                    new Request.EnterParty(actor, holder, Party.Kind.COMPANY, mapping.country(), row.cell("holder")));
            rows.add(row.number());
        }
    }

    private String holder(ImportFile.Row row) {
        String named = row.cell("holder");
        String mapped = mapping.word("holder", named);
        if (!mapped.equals(named)) {
            return mapped;
        }
        String number = slug(row.cell("holder-id"));
        return number.isEmpty() ? slug(named) : "holder-" + number;
    }

    private static Right.@Nullable Status standing(String word) {
        try {
            return Right.Status.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void leave(ImportFile.Row row, String id, String rule, String text) {
        findings.put(row.number(), new Finding(row.number(), id, Result.LEFT_OUT, rule, new Words(text, text)));
    }

    /** Small letters, digits and hyphens; what is neither becomes a hyphen. */
    static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    }
}
