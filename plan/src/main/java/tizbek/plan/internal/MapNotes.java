package tizbek.plan.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tizbek.network.Network;
import tizbek.plan.Period;
import tizbek.plan.Plan;
import tizbek.plan.Scenario;
import tizbek.plan.Words;
import tizbek.plan.World;
import tizbek.plan.internal.PlanChecks.Note;

/** What a reader must know of the maps that a plan stands on. */
final class MapNotes {

    private MapNotes() {}

    static List<Note> of(Plan plan, Network network) {
        List<Note> notes = new ArrayList<>();
        addMaps(notes, plan.world());
        addWithoutEffect(notes, plan);
        addOpenEnds(notes, plan, network);
        addUnbounded(notes, plan);
        return notes;
    }

    private static void addMaps(List<Note> notes, World world) {
        int count = (int) world.maps().byDay().values().stream().distinct().count();
        notes.add(
                new Note(
                        false,
                        new Words(
                                "Freight and routes of each period are those of the map on its middle day (" + count
                                        + " different maps); the base year is calibrated on that of mid "
                                        + world.baseYear()
                                        + ". Closures that miss the middle day are not seen, and nobody foresees one.",
                                "Фрахт и маршруты каждого периода взяты по карте на его средний день (разных карт: "
                                        + count
                                        + "); базовый год откалиброван по карте на середину " + world.baseYear()
                                        + " года. Закрытия, не приходящиеся на средний день, не учтены, и никто их не предвидит.")));
    }

    /** A change outside the days whose maps are used changes nothing. */
    private static void addWithoutEffect(List<Note> notes, Plan plan) {
        for (Scenario.MapChange change : plan.scenario().mapChanges()) {
            boolean seen = plan.periods().stream()
                    .map(p -> p.period().middleDay())
                    .anyMatch(change.change().days()::contains);
            if (!seen) {
                notes.add(new Note(
                        true,
                        new Words(
                                "The change of the map at " + change.where() + " ("
                                        + change.change().days()
                                        + ") covers the middle day of no period planned and has no effect.",
                                "Изменение карты " + change.where() + " ("
                                        + change.change().days()
                                        + ") не приходится на средний день ни одного периода и не действует.")));
            }
        }
    }

    /** Closures whose end nobody has stated: the plan keeps them to its last year. */
    private static void addOpenEnds(List<Note> notes, Plan plan, Network network) {
        Period last = plan.periods().getLast().period();
        LocalDate base = LocalDate.of(plan.world().baseYear(), 7, 1);
        List<String> open = network.closures().stream()
                .filter(c -> c.days().until().isEmpty() && c.days().from().isAfter(base))
                .filter(c -> c.days().contains(last.middleDay()))
                .map(c -> c.node() + " (" + c.days().from() + ")")
                .sorted()
                .toList();
        if (!open.isEmpty()) {
            String list = String.join(", ", open);
            notes.add(new Note(
                    false,
                    new Words(
                            "Closures since the base year for which no end was found stay shut to the last year: "
                                    + list + ".",
                            "Закрытия после базового года, окончание которых не найдено, действуют до последнего года: "
                                    + list + ".")));
        }
    }

    private static void addUnbounded(List<Note> notes, Plan plan) {
        Set<String> unbounded = LinkJson.unboundedLinks(plan);
        if (!unbounded.isEmpty()) {
            String list = String.join(", ", unbounded);
            notes.add(new Note(
                    false,
                    new Words(
                            "Links that the plan uses and whose capacity was not found, so that nothing bounds them ("
                                    + unbounded.size() + "): " + list + ".",
                            "Используемые планом участки, пропускная способность которых не найдена и потому не ограничена ("
                                    + unbounded.size() + "): " + list + ".")));
        }
    }
}
