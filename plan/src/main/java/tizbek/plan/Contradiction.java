package tizbek.plan;

import java.util.List;

/**
 * Why there is no plan: limits that contradict each other, and the least that would have to give.
 *
 * @param members the limits, in words
 * @param minimal whether each of them was left out once and the rest then had a solution; if not, some may be superfluous
 * @param easings the relaxation of least tonnes with which there is a plan; empty where giving way on limits does not help
 */
public record Contradiction(List<Member> members, boolean minimal, List<Easing> easings) {

    public Contradiction {
        members = List.copyOf(members);
        easings = List.copyOf(easings);
    }

    /**
     * A limit.
     *
     * @param row its name in the program
     */
    public record Member(String row, Words text) {}

    /**
     * What has to give.
     *
     * @param tonnes by which the limit would have to be wider, in the period
     */
    public record Easing(Words what, double tonnes) {}

    /** All in sentences, one line for each limit. */
    public Words text() {
        return new Words(
                text(
                        "These limits contradict each other"
                                + (minimal
                                        ? "; without any one of them the others have a solution:"
                                        : " (some may be superfluous):"),
                        "The least that would have to give: ",
                        " t more",
                        true),
                text(
                        "Эти условия противоречат друг другу"
                                + (minimal
                                        ? "; без любого из них остальные выполнимы:"
                                        : " (часть может быть лишней):"),
                        "Меньше всего пришлось бы уступить: ",
                        " т больше",
                        false));
    }

    private String text(String head, String least, String more, boolean english) {
        StringBuilder text = new StringBuilder(head);
        members.forEach(m ->
                text.append("\n  - ").append(english ? m.text().en() : m.text().ru()));
        if (!easings.isEmpty()) {
            text.append('\n').append(least);
            text.append(String.join(
                    "; ",
                    easings.stream()
                            .map(e -> (english ? e.what().en() : e.what().ru()) + ", "
                                    + String.format(java.util.Locale.ROOT, "%.1f", e.tonnes()) + more)
                            .toList()));
        }
        return text.toString();
    }
}
