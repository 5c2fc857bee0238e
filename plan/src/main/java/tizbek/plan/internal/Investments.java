package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tizbek.plan.Limits;
import tizbek.plan.Words;
import tizbek.plan.World;

/** What a plan built of the plants it might have built, what that returned, and what was missing for the others. */
final class Investments {

    private final World world;
    private final List<Yearly> years;

    Investments(World world, List<Yearly> years) {
        this.world = world;
        this.years = years;
    }

    /**
     * The account of a candidate.
     *
     * @param year of its first opening; of the opening that would have come nearest to paying where there is none; 0 where
     *     none could open in the years planned
     * @param openedTonnes of output a year in the end
     * @param returned what a tonne a year that opens then earns to the horizon over its annuities, both discounted; NaN
     *     where there is no price to tell it by
     */
    record Account(Limits.Candidate candidate, int year, double openedTonnes, double returned) {

        boolean isBuilt() {
            return openedTonnes > 0;
        }

        /** What the annuity would have to fall by, USD a year per tonne a year; 0 where it is built. */
        double gapUsdPerTonne() {
            return isBuilt() ? 0 : Math.max(0, 1 - returned) * candidate.annuityUsdPerTonne();
        }
    }

    List<Account> list() {
        List<Account> accounts = new ArrayList<>();
        for (int c = 0; c < world.limits().candidates().size(); c++) {
            accounts.add(account(c));
        }
        return accounts;
    }

    /** The account of the candidate at the plant with this index. */
    Optional<Account> find(int plant) {
        return list().stream().filter(a -> a.candidate().plant() == plant).findFirst();
    }

    private Account account(int c) {
        Limits.Candidate candidate = world.limits().candidates().get(c);
        List<Limits.Opening> openings = world.limits().openings().stream()
                .filter(o -> o.candidate() == c)
                .toList();
        if (!openings.isEmpty()) {
            int first = openings.stream().mapToInt(Limits.Opening::year).min().orElseThrow();
            double tonnes =
                    openings.stream().mapToDouble(Limits.Opening::tonnes).sum();
            return new Account(candidate, first, tonnes, returned(candidate, first));
        }
        Account best = new Account(candidate, 0, 0, Double.NaN);
        int lead = world.limits().building().leadYears();
        for (int year = years.getFirst().year() + lead; year <= years.getLast().year(); year++) {
            double returned = returned(candidate, year);
            if (best.year() == 0 || returned > best.returned()) {
                best = new Account(candidate, year, 0, returned);
            }
        }
        return best;
    }

    private double returned(Limits.Candidate candidate, int opens) {
        double earned = 0;
        double owed = 0;
        for (Yearly year : years) {
            int age = year.year() - opens;
            double today = Math.pow(1 + world.terms().discountRate(), -age);
            if (age >= 0) {
                earned += world.limits().building().working(age) * earns(candidate, year) * today;
                owed += candidate.annuityUsdPerTonne() * today;
            }
        }
        return earned / owed;
    }

    /** A tonne of capacity: its rent where the plant runs, else what the first tonne would leave at the prices there. */
    private double earns(Limits.Candidate candidate, Yearly year) {
        int plant = candidate.plant();
        return year.made()[plant] > 0
                ? year.rent()[plant]
                : Math.max(0, new PlantAccount(world.plants().get(plant), year, plant).marginIfPriced());
    }

    /** In words. */
    Words reason(Account account) {
        String annuity = amount(account.candidate().annuityUsdPerTonne());
        if (account.year() == 0) {
            return new Words(
                    "Not built: nothing that is decided in the years planned could open in them.",
                    "Не построен: в расчётные годы ничто из решённого не успело бы открыться.");
        }
        if (Double.isNaN(account.returned())) {
            return new Words(
                    "Not built: what a tonne would earn cannot be told, for nobody in the country makes or uses the"
                            + " product.",
                    "Не построен: доход на тонну неизвестен, в стране никто не производит и не потребляет продукт.");
        }
        long percent = Math.round(100 * account.returned());
        if (account.candidate().isWhole()) {
            return wholeReason(account, percent, annuity);
        }
        if (account.isBuilt()) {
            return new Words(
                    "Built by the plan from " + account.year() + ", " + amount(account.openedTonnes())
                            + " t a year: a tonne a year earns " + percent + " % of its annuity of " + annuity
                            + " USD.",
                    "Построен расчётом с " + account.year() + " года, " + amount(account.openedTonnes())
                            + " т в год: тонна мощности приносит " + percent + " % аннуитета (" + annuity
                            + " долл. в год).");
        }
        if (account.returned() >= 1) {
            return new Words(
                    "Not built: opened in " + account.year() + " it would have earned " + percent
                            + " % of its annuity, but who decided then did not see so far, expected the measure to end"
                            + " before, or may not build more.",
                    "Не построен: при открытии в " + account.year() + " году окупился бы на " + percent
                            + " %, но решавшие так далеко не видели, ожидали конца меры раньше либо строить больше"
                            + " нельзя.");
        }
        return new Words(
                "Not built: opened in " + account.year() + ", when it would come nearest, a tonne a year would earn "
                        + percent + " % of its annuity of " + annuity + " USD; " + amount(account.gapUsdPerTonne())
                        + " USD a year are missing.",
                "Не построен: при открытии в лучшем, " + account.year() + " году тонна мощности принесла бы " + percent
                        + " % аннуитета (" + annuity + " долл. в год); не хватает "
                        + amount(account.gapUsdPerTonne()) + " долл. в год.");
    }

    /** Of whole units a price says less: the last tonne of a unit presses it, and the first would not. */
    private static Words wholeReason(Account account, long percent, String annuity) {
        String unit = amount(account.candidate().unitTonnes());
        if (account.isBuilt()) {
            long units = Math.round(account.openedTonnes() / account.candidate().unitTonnes());
            return new Words(
                    "Built by the plan from " + account.year() + " in whole units, " + units + " of " + unit
                            + " t a year: at the prices with them a tonne a year earns " + percent
                            + " % of its annuity of " + annuity + " USD.",
                    "Построен расчётом с " + account.year() + " года целыми единицами: " + units + " по " + unit
                            + " т в год; в ценах при них тонна мощности приносит " + percent + " % аннуитета ("
                            + annuity
                            + " долл. в год).");
        }
        String opened = String.valueOf(account.year());
        return account.returned() >= 1
                ? new Words(
                        "Not built: opened in " + opened + ", the first tonne would earn " + percent
                                + " % of its annuity, but a whole unit of " + unit
                                + " t a year would press the price too far, or who decided did not see so far or may not"
                                + " build more.",
                        "Не построен: при открытии в " + opened + " году первая тонна окупилась бы на " + percent
                                + " %, но целая единица в " + unit
                                + " т в год слишком сбила бы цену, либо решавшие так далеко не видели или строить больше"
                                + " нельзя.")
                : new Words(
                        "Not built: opened in " + opened
                                + ", when it would come nearest, even the first tonne of a unit of "
                                + unit + " t a year would earn " + percent + " % of its annuity of " + annuity
                                + " USD; " + amount(account.gapUsdPerTonne()) + " USD a year are missing.",
                        "Не построен: при открытии в лучшем, " + opened + " году даже первая тонна единицы в " + unit
                                + " т в год принесла бы " + percent + " % аннуитета (" + annuity
                                + " долл. в год); не хватает " + amount(account.gapUsdPerTonne()) + " долл. в год.");
    }

    private static String amount(double value) {
        double scale = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, Math.abs(value)))) - 2));
        return String.format(Locale.ENGLISH, "%,.0f", Math.rint(value / scale) * scale)
                .replace(',', '\u202f');
    }
}
