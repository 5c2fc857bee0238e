package tizbek.plan.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import tizbek.facts.Assumption;
import tizbek.facts.Assumptions;
import tizbek.facts.InputException;
import tizbek.plan.NoPlanException;
import tizbek.plan.PlanProgress;
import tizbek.plan.Sensitivity;
import tizbek.solve.SolveException;

/**
 * Plans again with other assumptions: each at both ends of its range, then joint draws. The draws are a Latin
 * hypercube (McKay, Beckman and Conover, Technometrics 21, 1979) over triangular distributions with the central value
 * as mode. Each assumption has a generator of its own, seeded by its id: the same data give the same bands, and an
 * assumption that is added or taken away leaves the draws of the others as they were.
 */
public final class Sweep {

    private static final long SEED = 20240815;

    private final Assumptions central;
    private final List<Assumption> ranged;
    private final Function<Assumptions, Map<String, Double>> figures;
    private final Map<String, Double> fineFigures;
    private final PlanProgress progress;
    private final List<String> failed = Collections.synchronizedList(new ArrayList<>());

    /**
     * A sweep.
     *
     * @param ranged the assumptions to move
     * @param figures plans once more and reads the figures
     * @param fineFigures the figures of the plan itself
     */
    public Sweep(
            Assumptions central,
            List<Assumption> ranged,
            Function<Assumptions, Map<String, Double>> figures,
            Map<String, Double> fineFigures,
            PlanProgress progress) {
        this.central = central;
        this.ranged = List.copyOf(ranged);
        this.figures = figures;
        this.fineFigures = Map.copyOf(fineFigures);
        this.progress = progress;
    }

    public Sensitivity run(int draws) {
        List<Assumptions> cases = new ArrayList<>();
        List<String> names = new ArrayList<>();
        cases.add(central);
        names.add("central");
        for (Assumption a : ranged) {
            cases.add(central.with(a.id(), a.low().getAsDouble()));
            names.add(a.id() + " = " + a.low().getAsDouble());
            cases.add(central.with(a.id(), a.high().getAsDouble()));
            names.add(a.id() + " = " + a.high().getAsDouble());
        }
        List<Assumptions> joint = draws(draws);
        for (int i = 0; i < joint.size(); i++) {
            cases.add(joint.get(i));
            names.add("draw " + (i + 1));
        }
        List<Map<String, Double>> all = all(cases, names);
        Map<String, Double> quick = all.getFirst();
        List<Map<String, Double>> results =
                all.stream().skip(1).map(r -> rescaled(r, quick)).toList();
        List<Sensitivity.Effect> effects = new ArrayList<>();
        for (int i = 0; i < ranged.size(); i++) {
            effects.add(new Sensitivity.Effect(ranged.get(i), results.get(2 * i), results.get(2 * i + 1)));
        }
        List<Map<String, Double>> drawn = results.subList(2 * ranged.size(), results.size()).stream()
                .filter(r -> !r.isEmpty())
                .toList();
        return new Sensitivity(effects, drawn, failed.stream().sorted().toList());
    }

    /** A sweep plans less finely than the plan does: its moves are carried over to the figures of the plan. */
    private Map<String, Double> rescaled(Map<String, Double> figuresOfCase, Map<String, Double> quick) {
        Map<String, Double> rescaled = new TreeMap<>();
        figuresOfCase.forEach((id, value) -> {
            Double fine = fineFigures.get(id);
            Double base = quick.get(id);
            rescaled.put(id, fine == null || base == null || base == 0 ? value : value * fine / base);
        });
        return rescaled;
    }

    private List<Map<String, Double>> all(List<Assumptions> cases, List<String> names) {
        AtomicLong done = new AtomicLong();
        // Programs are solved by the processor, so a thread per processor; virtual threads would not help.
        try (ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<Map<String, Double>>> futures = new ArrayList<>();
            for (int i = 0; i < cases.size(); i++) {
                int index = i;
                futures.add(pool.submit(() -> {
                    Map<String, Double> result = one(cases.get(index), names.get(index));
                    progress.step(done.incrementAndGet(), cases.size());
                    return result;
                }));
            }
            List<Map<String, Double>> results = new ArrayList<>();
            for (Future<Map<String, Double>> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the sweep over the assumptions was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the sweep over the assumptions failed", e.getCause());
        }
    }

    /** A range may reach where there is no plan: that is an answer, not a fault. */
    private Map<String, Double> one(Assumptions assumptions, String name) {
        try {
            return figures.apply(assumptions);
        } catch (InputException | NoPlanException | SolveException e) {
            failed.add(name + ": " + e.getMessage());
            return Map.of();
        }
    }

    private List<Assumptions> draws(int count) {
        List<Map<String, Double>> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(new TreeMap<>());
        }
        for (Assumption a : ranged) {
            SplittableRandom random = new SplittableRandom(SEED + ((long) a.id().hashCode() << Integer.SIZE));
            List<Integer> strata = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                strata.add(i);
            }
            Collections.shuffle(strata, random);
            for (int i = 0; i < count; i++) {
                double u = (strata.get(i) + random.nextDouble()) / count;
                values.get(i).put(a.id(), triangular(a, central.value(a.id()), u));
            }
        }
        List<Assumptions> drawn = new ArrayList<>();
        for (Map<String, Double> draw : values) {
            Assumptions changed = central;
            for (Map.Entry<String, Double> e : draw.entrySet()) {
                changed = changed.with(e.getKey(), e.getValue());
            }
            drawn.add(changed);
        }
        return drawn;
    }

    /** Inverse of the triangular distribution; a whole number stays one where its whole range is (a year, a count). */
    private static double triangular(Assumption a, double central, double u) {
        double low = a.low().getAsDouble();
        double high = a.high().getAsDouble();
        double mode = Math.clamp(central, low, high);
        double cut = (mode - low) / (high - low);
        double value = u < cut
                ? low + Math.sqrt(u * (high - low) * (mode - low))
                : high - Math.sqrt((1 - u) * (high - low) * (high - mode));
        return a.unit().equals("year") ? Math.rint(value) : value;
    }
}
