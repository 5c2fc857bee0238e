package tizbek.plan.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tizbek.facts.Assumption;
import tizbek.facts.Assumptions;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.NearestName;

/**
 * A figure written as arithmetic over numbers and assumption ids, as it stands in a cell of a planning table:
 * {@code 66952299 / ( 17844 * 12103 / 22575 )} or {@code chn-sb-export-2023 * chn-sb-export-split[1] / 100}. Words
 * are separated by spaces, because ids contain hyphens; {@code id[k]} is the k-th value, from 1, of a vector.
 */
public final class Formula {

    private final String text;
    private final List<String> words;
    private final Location where;

    private Formula(String text, Location where) {
        this.text = text;
        this.words = Arrays.asList(text.strip().split("\\s+"));
        this.where = where;
    }

    public static Formula of(String text, Location where) {
        return new Formula(text, where);
    }

    /** The ids of the assumptions it needs. */
    public Set<String> assumptionIds() {
        Set<String> ids = new TreeSet<>();
        for (String word : words) {
            if (isId(word)) {
                ids.add(idOf(word));
            }
        }
        return ids;
    }

    /**
     * Its value.
     *
     * @throws InputException if it is no arithmetic or names an unknown assumption
     */
    public double value(Assumptions assumptions) {
        Reading reading = new Reading(assumptions);
        double value = reading.sum();
        if (reading.next != words.size() || !Double.isFinite(value)) {
            throw bad();
        }
        return value;
    }

    private InputException bad() {
        return new InputException(new Defect.BadValue(
                where, "formula", text, "arithmetic of numbers and assumption ids, with spaces between the words"));
    }

    /** An empty formula is one empty word. */
    private static boolean isId(String word) {
        return !word.isEmpty() && Character.isLetter(word.charAt(0));
    }

    private static String idOf(String word) {
        int bracket = word.indexOf('[');
        return bracket < 0 ? word : word.substring(0, bracket);
    }

    /** Recursive descent over the words: sum, product, atom. */
    private final class Reading {
        private final Assumptions assumptions;
        private int next;

        Reading(Assumptions assumptions) {
            this.assumptions = assumptions;
        }

        double sum() {
            double value = product();
            while (at("+") || at("-")) {
                boolean plus = words.get(next++).equals("+");
                double term = product();
                value = plus ? value + term : value - term;
            }
            return value;
        }

        private double product() {
            double value = atom();
            while (at("*") || at("/")) {
                boolean times = words.get(next++).equals("*");
                double factor = atom();
                value = times ? value * factor : value / factor;
            }
            return value;
        }

        private double atom() {
            if (next >= words.size()) {
                throw bad();
            }
            String word = words.get(next++);
            if (word.equals("(")) {
                double value = sum();
                if (!at(")")) {
                    throw bad();
                }
                next++;
                return value;
            }
            if (isId(word)) {
                return assumed(word);
            }
            try {
                return Double.parseDouble(word);
            } catch (NumberFormatException e) {
                throw bad();
            }
        }

        private double assumed(String word) {
            requireKnown(idOf(word));
            int bracket = word.indexOf('[');
            if (bracket < 0) {
                return assumptions.value(word);
            }
            if (!word.endsWith("]")) {
                throw bad();
            }
            List<Double> values = assumptions.get(idOf(word)).values();
            try {
                return values.get(Integer.parseInt(word.substring(bracket + 1, word.length() - 1)) - 1);
            } catch (NumberFormatException | IndexOutOfBoundsException e) {
                throw bad();
            }
        }

        /** Names the line of the formula, where the set of assumptions could only name itself. */
        private void requireKnown(String id) {
            List<String> ids = assumptions.list().stream().map(Assumption::id).toList();
            if (!ids.contains(id)) {
                throw new InputException(new Defect.UnknownName(where, "assumption", id, NearestName.of(id, ids)));
            }
        }

        private boolean at(String word) {
            return next < words.size() && words.get(next).equals(word);
        }
    }
}
