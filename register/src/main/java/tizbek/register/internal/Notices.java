package tizbek.register.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tizbek.law.Provision;
import tizbek.register.Dealing;
import tizbek.register.DisclosureDeed;
import tizbek.register.DisclosureRequest;
import tizbek.register.DisclosureRules;
import tizbek.register.Notice;
import tizbek.register.Refusal;
import tizbek.register.Request;
import tizbek.register.Right;

/** Notices before anything is taken for a shortfall; and no revocation for one without. */
final class Notices {

    private static final Pattern BREAKS = Pattern.compile("[^a-z0-9-]+");

    private final Countries countries;
    private final Rules rules;

    Notices(Countries countries, Rules rules) {
        this.countries = countries;
        this.rules = rules;
    }

    Ruling serve(State state, DisclosureRequest.ServeNotice request, Instant now) {
        Optional<Right> found = state.findRight(request.right());
        if (found.isEmpty()) {
            return new Ruling.No(Papers.unknownRight(request.right()));
        }
        Right right = found.get();
        LocalDate today = countries.day(right.country(), now);
        Refusal refusal = Papers.first(
                () -> Decisions.oneEye(request.actor(), request.seconder()),
                () -> Intake.badId(
                        "notice",
                        request.notice(),
                        state.find(Notice.class, request.notice()).isPresent()),
                () -> right.isLive()
                        ? null
                        : Refusal.of(
                                "state",
                                "right (" + right.id() + ") is " + right.status(),
                                "право (" + right.id() + ") прекращено"),
                () -> provision(right, request.provision()),
                () -> Papers.year(right, request.year(), today),
                () -> request.text().isBlank()
                        ? Refusal.of("text", "a notice says what is short", "уведомление указывает, чего недостаёт")
                        : null);
        if (refusal != null) {
            return new Ruling.No(refusal);
        }
        DisclosureRules.NoticeRule rule =
                countries.get(right.country()).disclosure().noticeOrNull();
        Integer days = rule == null ? null : rule.daysOrNull();
        LocalDate least = days == null ? today.plusDays(1) : today.plusDays(days);
        LocalDate asked = request.remedyByOrNull();
        if (asked == null && days == null) {
            return new Ruling.No(
                    "remedy",
                    "how many days (" + right.country() + ") gives to mend a shortfall was not found\n  Maybe set the"
                            + " last day: --remedy-by DAY",
                    "срок устранения для (" + right.country()
                            + ") не найден\n  Возможно, следует указать последний день: --remedy-by ДЕНЬ");
        }
        LocalDate remedyBy = asked == null ? least : asked;
        if (remedyBy.isBefore(least)) {
            return new Ruling.No(
                    "remedy",
                    "last day to mend it (" + remedyBy + ") is before (" + least + ")",
                    "последний день устранения (" + remedyBy + ") раньше (" + least + ")");
        }
        Notice notice = new Notice(
                request.notice(),
                right.id(),
                request.provision(),
                request.year(),
                request.text(),
                today,
                remedyBy,
                Notice.Status.SERVED);
        String basis = rule == null ? null : rule.provenance().note();
        return new Ruling.Entry(notice.id(), new DisclosureDeed.NoticeServed(notice, request.seconder(), basis));
    }

    Ruling close(State state, DisclosureRequest.CloseNotice request) {
        Optional<Notice> notice = state.find(Notice.class, request.notice());
        if (notice.isEmpty()) {
            return Intake.unknown("notice", "уведомление", request.notice());
        }
        if (notice.get().status() != Notice.Status.SERVED) {
            return new Ruling.No(
                    "state",
                    "notice (" + request.notice() + ") is " + notice.get().status() + " already",
                    "уведомление (" + request.notice() + ") уже закрыто");
        }
        Notice.Status next = request.mended() ? Notice.Status.MENDED : Notice.Status.WITHDRAWN;
        return new Ruling.Entry(
                request.notice(), new DisclosureDeed.NoticeClosed(notice.get().with(next)));
    }

    private @Nullable Refusal provision(Right right, String id) {
        Set<String> known = new TreeSet<>();
        rules.law().listOf(right.country()).forEach(p -> known.add(p.id()));
        return known.contains(id) ? null : Papers.notOneOf("provision", id, known);
    }

    /**
     * A refusal where a right is revoked for a shortfall before the days of a notice are over; null for all else. A revocation
     * is for a shortfall where its ground names a provision, a notice, or says so.
     */
    @Nullable
    Refusal early(State state, Request.Deal request, Instant now) {
        Right right = state.findRight(request.dealing().right()).orElse(null);
        if (right == null
                || !right.isLive()
                || !(request.dealing() instanceof Dealing.Revocation revocation)
                || countries.get(right.country()).disclosure().noticeOrNull() == null) {
            return null;
        }
        String ground = revocation.ground().toLowerCase(Locale.ROOT);
        Set<String> words = new TreeSet<>(List.of(BREAKS.split(ground, -1)));
        List<Notice> notices = state.about(Notice.class, right.id());
        Set<String> provisions = new TreeSet<>();
        for (Provision provision : rules.law().listOf(right.country())) {
            if (words.contains(provision.id())) {
                provisions.add(provision.id());
            }
        }
        boolean named = notices.stream().anyMatch(n -> words.contains(n.id()));
        boolean said = ground.contains("shortfall") || ground.contains("недовыполн");
        if (provisions.isEmpty() && !named && !said) {
            return null;
        }
        LocalDate today = countries.day(right.country(), now);
        List<Notice> served = notices.stream()
                .filter(n -> n.status() == Notice.Status.SERVED)
                .filter(n -> provisions.isEmpty() || provisions.contains(n.provision()))
                .toList();
        if (served.isEmpty()) {
            return Refusal.of(
                    "notice",
                    "right (" + right.id()
                            + ") is not revoked for a shortfall before its holder was told\n  Maybe serve a"
                            + " notice: tizbek register notice",
                    "право (" + right.id() + ") не отзывается за невыполнение без предварительного уведомления");
        }
        LocalDate last = served.stream()
                .map(Notice::remedyBy)
                .min(java.util.Comparator.naturalOrder())
                .orElseThrow();
        return today.isAfter(last)
                ? null
                : Refusal.of(
                        "notice",
                        "holder of right (" + right.id() + ") has until (" + last + ") to mend the shortfall",
                        "держатель права (" + right.id() + ") может устранить нарушение до (" + last + ")");
    }
}
