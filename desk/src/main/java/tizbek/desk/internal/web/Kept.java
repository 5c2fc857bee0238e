package tizbek.desk.internal.web;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Answers kept in memory, by their question; the ones unused for longest go when they weigh too much together. */
final class Kept {

    /** An answer heavier than this would drive out many others. */
    private static final int SHARE = 4;

    private final long most;
    private final Map<String, Answer.Whole> answers = new LinkedHashMap<>(64, 0.75f, true);
    private long weight;

    Kept(long most) {
        this.most = most;
    }

    synchronized Optional<Answer.Whole> find(String question) {
        return Optional.ofNullable(answers.get(question));
    }

    /** Keeps an answer; a quarter is added to its weight, for it will be pressed, too. */
    synchronized void keep(String question, Answer.Whole answer) {
        long cost = cost(question, answer);
        if (cost > most / SHARE || answers.containsKey(question)) {
            return;
        }
        answers.put(question, answer);
        weight += cost;
        Iterator<Map.Entry<String, Answer.Whole>> oldest = answers.entrySet().iterator();
        while (weight > most && oldest.hasNext()) {
            Map.Entry<String, Answer.Whole> gone = oldest.next();
            weight -= cost(gone.getKey(), gone.getValue());
            oldest.remove();
        }
    }

    private static long cost(String question, Answer.Whole answer) {
        return answer.body().length * 5L / 4 + 2L * question.length() + 1024;
    }
}
