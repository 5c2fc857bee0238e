package tizbek.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tizbek.facts.Basis;
import tizbek.facts.Provenance;

/** The whole way of a right in each country, as far as its law is known: call or filing, right, transfer, pledge, end. */
class A26_CountriesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private static Request.Deal deal(Dealing dealing, Map<String, String> facts, @Nullable String ground) {
        return new Request.Deal("decider", "second", dealing, facts, ground);
    }

    private static SortedSet<Block> square(String block) {
        return new TreeSet<>(List.of(Block.of(block)));
    }

    private static CallRequest.AnnounceCall call(
            String country, String kind, Practice.Way way, String commodity, String block, Map<String, String> facts) {
        return new CallRequest.AnnounceCall(
                "decider",
                "second",
                "c-1",
                country,
                kind,
                way,
                commodity,
                square(block),
                null,
                Desk.day("2026-03-10"),
                Desk.day("2026-03-20"),
                new BigDecimal("5000"),
                "USD",
                way == Practice.Way.TENDER ? List.of("investment") : List.of(),
                false,
                "list of 2026",
                facts);
    }

    /** Announced, bid at by one and two, won by two, paid. */
    private static void wonByTwo(Desk desk, CallRequest.AnnounceCall call) {
        desk.on("2026-03-10").recorded(call);
        desk.recorded(A20_CallsTest.bid("b-1", "c-1", "one", "5000"));
        desk.recorded(A20_CallsTest.bid("b-2", "c-1", "two", "6000"));
        desk.on("2026-03-23").recorded(A20_CallsTest.conclude("c-1"));
        desk.recorded(new CallRequest.PayCall("decider", "second", "c-1", List.of()));
        desk.recorded(new CallRequest.FileAtCall("clerk", "c-1", "a-1", 6, Map.of(), List.of()));
    }

    private static void decided(Desk desk, Map<String, String> facts, @Nullable String ground) {
        desk.recorded(new Request.Decide("decider", "second", "a-1", "r-1", facts, ground));
        assertThat(desk.register.findRight("r-1"))
                .as("%s", desk.register.findApplication("a-1"))
                .isPresent();
    }

    private Desk desk(String country) {
        return Desk.in(folder)
                .on("2026-03-09")
                .party("one", Party.Kind.COMPANY, country)
                .party("two", Party.Kind.COMPANY, country)
                .party("bank", Party.Kind.COMPANY, country);
    }

    private static String last(Desk desk) {
        return desk.register.log(1, 100).getLast().body();
    }

    @Test
    void kazakhstanFromAListedPlotToItsRevocation() {
        try (Desk desk = desk("KAZ")) {
            wonByTwo(
                    desk,
                    call(
                            "KAZ",
                            "exploration-licence",
                            Practice.Way.AUCTION,
                            "copper",
                            "kaz-block:4500:2900",
                            Map.of()));
            desk.recorded(Desk.file("other", "one", "4500:2900"));
            decided(desk, Desk.with(Desk.with(Desk.EXPLORING, "notice_complete", "yes"), "auction_bid", "6000"), null);
            assertThat(last(desk)).contains("kaz-first-come", "kaz-auction-notice", "\"two\":100.0");
            assertThat(desk.recorded(Desk.decide("other", "r-2")).deeds())
                    .singleElement()
                    .isInstanceOf(Deed.Refused.class);
            Dealing transfer = new Dealing.Transfer("r-1", "two", "one", 100);
            Map<String, String> facts = Map.of(
                    "reissue_applied",
                    "yes",
                    "acquirer_subsidiary_percent",
                    "0",
                    "acquirer_tax_haven",
                    "no",
                    "already_placed",
                    "no");
            desk.on("2027-03-22");
            desk.recorded(new CaseRequest.AskConsent(
                    "clerk", "k-1", "r-1", Transitions.Step.TRANSFER, "two", "one", 100, List.of()));
            desk.recorded(new CaseRequest.AnswerConsent("decider", "second", "k-1", true, null));
            assertThat(desk.refused(deal(transfer, facts, null)).grounds().toString())
                    .contains("kaz-transfer-lock-in");
            desk.on("2027-03-24").recorded(deal(transfer, facts, null));
            assertThat(last(desk)).contains("kaz-consent", "kaz-transfer-reissue");
            desk.recorded(deal(new Dealing.Pledge("r-1", "p-1", "bank"), Map.of(), null));
            assertThat(last(desk)).contains("kaz-pledge");
            desk.recorded(deal(new Dealing.Release("r-1", "p-1"), Map.of(), null));
            desk.recorded(deal(new Dealing.Surrender("r-1"), Map.of(), null));
            desk.holds();
        }
    }

    @Test
    void aListedPlotOfKazakhstanIsNotHadByAnOrdinaryApplication() {
        try (Desk desk = desk("KAZ")) {
            desk.on("2026-03-10")
                    .recorded(call(
                            "KAZ",
                            "exploration-licence",
                            Practice.Way.AUCTION,
                            "copper",
                            "kaz-block:4500:2900",
                            Map.of()));
            desk.recorded(Desk.file("a-9", "one", "4500:2900"));
            assertThat(desk.recorded(Desk.decide("a-9", "r-9")).deeds())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Deed.Refused.class, r -> assertThat(r.provisions()).contains("kaz-first-come"));
        }
    }

    @Test
    void kyrgyzstanFromAnAuctionToTheEndWithTheActStatedWhereNoneIsKnown() {
        try (Desk desk = desk("KGZ")) {
            Request file = new Request.File(
                    "clerk",
                    "a-0",
                    "KGZ",
                    "mining-licence",
                    "antimony",
                    "one",
                    square("kgz-square:4400:2450"),
                    6,
                    Map.of("way_of_grant", "auction"),
                    List.of());
            assertThat(desk.refused(file).rule())
                    .as("no statement replaces a call")
                    .isEqualTo("on-call");
            wonByTwo(
                    desk,
                    call(
                            "KGZ",
                            "mining-licence",
                            Practice.Way.AUCTION,
                            "antimony",
                            "kgz-square:4400:2450",
                            Map.of("national_importance", "no")));
            decided(desk, Map.of("national_importance", "no"), null);
            assertThat(last(desk)).contains("kgz-auction-winner", "kgz-electronic-auction", "kgz-licence-term");
            Dealing transfer = new Dealing.Transfer("r-1", "two", "one", 50);
            assertThat(desk.refused(deal(transfer, Map.of(), null)).rule()).isEqualTo("silent");
            desk.recorded(deal(transfer, Map.of(), "Law On Subsoil, article not seen"));
            desk.recorded(deal(new Dealing.Pledge("r-1", "p-1", "bank"), Map.of(), "Law On Pledge"));
            desk.recorded(deal(new Dealing.Release("r-1", "p-1"), Map.of(), null));
            desk.recorded(deal(new Dealing.Surrender("r-1"), Map.of(), null));
            desk.holds();
        }
    }

    @Test
    void whatOnlyTheStateMayHaveInKyrgyzstanIsNotCalled() {
        try (Desk desk = desk("KGZ").on("2026-03-10")) {
            Refusal refusal = desk.refused(call(
                    "KGZ",
                    "mining-licence",
                    Practice.Way.TENDER,
                    "antimony",
                    "kgz-square:4400:2450",
                    Map.of("national_importance", "yes")));
            assertThat(refusal.rule()).isEqualTo("barred");
            assertThat(refusal.grounds().toString()).contains("kgz-national-importance");
        }
    }

    @Test
    void uzbekistanFromAnAuctionToSalePledgeAndEndUnderSupervision() {
        try (Desk desk = desk("UZB")) {
            Map<String, String> unready = Map.of("uzb_state_surveyed", "yes", "uzb_reserves_approved", "no");
            assertThat(desk.on("2026-03-10")
                            .refused(call(
                                    "UZB",
                                    "mining-licence",
                                    Practice.Way.AUCTION,
                                    "gold",
                                    "uzb-square:3900:2500",
                                    unready))
                            .grounds()
                            .toString())
                    .contains("uzb-state-survey-first");
            wonByTwo(
                    desk,
                    call("UZB", "mining-licence", Practice.Way.AUCTION, "gold", "uzb-square:3900:2500", Map.of()));
            Map<String, String> land =
                    Map.of("uzb_state_surveyed", "no", "uzb_land", "other", "uzb_area_excluded", "no");
            assertThat(desk.refused(new Request.Decide("decider", "second", "a-1", "r-1", land, null))
                            .rule())
                    .as("no provision grants it: somebody states the act")
                    .isEqualTo("silent");
            decided(desk, land, "Law ZRU-987");
            Dealing transfer = new Dealing.Transfer("r-1", "two", "one", 100);
            assertThat(desk.refused(deal(transfer, Map.of(), null)).missing())
                    .extracting(m -> m.what())
                    .containsExactly("uzb_under_supervision");
            desk.recorded(new CaseRequest.AskConsent(
                    "clerk", "k-1", "r-1", Transitions.Step.TRANSFER, "two", "one", 100, List.of()));
            assertThat(desk.register.find(Consent.class, "k-1").orElseThrow().decideByOrNull())
                    .as("its days were not found")
                    .isNull();
            desk.recorded(new CaseRequest.AnswerConsent("decider", "second", "k-1", true, null));
            desk.recorded(deal(transfer, Map.of(), null));
            assertThat(last(desk)).contains("uzb-right-transferred");
            desk.recorded(deal(new Dealing.Pledge("r-1", "p-1", "bank"), Map.of("uzb_under_supervision", "yes"), null));
            assertThat(last(desk)).contains("uzb-right-pledged");
            desk.recorded(deal(new Dealing.Release("r-1", "p-1"), Map.of(), null));
            desk.on("2032-03-23").recorded(deal(new Dealing.Expiry("r-1"), Map.of(), null));
            desk.holds();
        }
    }

    @Test
    void tajikistanFromATenderToTheEndWithTheActStatedEverywhere() {
        try (Desk desk = desk("TJK").on("2026-03-10")) {
            desk.recorded(
                    call("TJK", "mining-licence", Practice.Way.TENDER, "antimony", "tjk-square:4100:2350", Map.of()));
            desk.recorded(A20_CallsTest.bid("b-1", "c-1", "one", "5000"));
            desk.on("2026-03-25").recorded(new CallRequest.ScoreBid("decider", "second", "b-1", "c-1", 7));
            desk.recorded(A20_CallsTest.conclude("c-1"));
            assertThat(desk.refused(new CallRequest.DefaultCall("decider", "second", "c-1", false, null))
                            .text()
                            .en())
                    .contains("was not found");
            desk.recorded(new CallRequest.PayCall("decider", "second", "c-1", List.of()));
            desk.recorded(new CallRequest.FileAtCall("clerk", "c-1", "a-1", 20, Map.of(), List.of()));
            assertThat(desk.refused(new Request.Decide("decider", "second", "a-1", "r-1", Map.of(), null))
                            .rule())
                    .isEqualTo("silent");
            decided(desk, Map.of(), "order 12 of the agency");
            desk.recorded(deal(new Dealing.Transfer("r-1", "one", "two", 100), Map.of(), "order 13"));
            desk.recorded(deal(new Dealing.Revocation("r-1", "no work"), Map.of(), "order 14"));
            assertThat(desk.right("r-1").status()).isEqualTo(Right.Status.REVOKED);
            desk.holds();
        }
    }

    @Test
    void everyDatumOfEveryCountryHasABasisAndSourcesThatTheDataPackageKnows() throws IOException {
        Set<String> sources;
        try (var lines = Files.lines(Desk.ROOT.resolve("data/sources.csv"))) {
            sources = lines.skip(1).map(l -> l.split(",", 2)[0]).collect(Collectors.toSet());
        }
        Desk.JURISDICTIONS.values().forEach(country -> {
            List<Provenance> said = new java.util.ArrayList<>();
            Practice practice = country.practice();
            said.add(country.grid().provenance());
            said.add(practice.office());
            said.addAll(practice.kinds().values());
            practice.calls().values().forEach(c -> said.add(c.provenance()));
            practice.appeals().forEach(a -> said.add(a.provenance()));
            practice.products().forEach(p -> said.add(p.provenance()));
            practice.consent().ifPresent(c -> said.add(c.provenance()));
            assertThat(practice.kinds().keySet())
                    .as(country.country())
                    .isEqualTo(country.kinds().keySet());
            assertThat(practice.appeals()).as(country.country()).isNotEmpty();
            said.forEach(p -> {
                assertThat(sources).as("%s", p).containsAll(p.sources());
                assertThat(p.basis() == Basis.READ && p.sources().isEmpty())
                        .as("%s", p)
                        .isFalse();
            });
        });
    }

    @Test
    void theTablesOfTheGuideAreThoseOfTheProgram() throws IOException {
        String guide = Files.readString(Desk.ROOT.resolve("docs/register-procedures.md"));
        assertThat(guide)
                .as("renew them: ./tizbek register transitions --of calls, --of appeals")
                .contains(Call.markdown(), Appeal.markdown());
    }
}
