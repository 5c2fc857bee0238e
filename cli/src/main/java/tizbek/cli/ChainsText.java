package tizbek.cli;

import java.util.List;
import java.util.stream.Collectors;
import tizbek.cli.internal.TextTable;
import tizbek.facts.DataPackage;
import tizbek.facts.Location;
import tizbek.plan.Chain;
import tizbek.plan.RegionOverview;

/** The chains there are, with their stages, and what has process rows and no chain. */
final class ChainsText {

    private static final int WIDTH = 118;

    private ChainsText() {}

    static String of(DataPackage data, boolean english) {
        TextTable table = new TextTable(List.of(
                new TextTable.Column(english ? "chain" : "цепочка", false),
                new TextTable.Column(english ? "name" : "название", false),
                new TextTable.Column(english ? "base year" : "базовый год", true),
                new TextTable.Column(english ? "stages" : "стадии", false),
                new TextTable.Column(english ? "processes" : "процессы", true)));
        for (String id : Chain.list(data)) {
            Chain chain = Chain.read(data, id, new Location("data/chains.csv", 1));
            table.add(List.of(
                    id,
                    english ? chain.title().en() : chain.title().ru(),
                    String.valueOf(chain.baseYear()),
                    chain.materials().stream()
                            .map(m -> english ? m.title().en() : m.title().ru())
                            .collect(Collectors.joining(" > ")),
                    String.valueOf(chain.processes().size())));
        }
        StringBuilder text = new StringBuilder(table.text(WIDTH));
        text.append('\n').append(english ? "Not covered:" : "Не охвачено:").append('\n');
        for (RegionOverview.NotPlanned missing : RegionOverview.notPlanned(data)) {
            text.append("  ")
                    .append(missing.commodity())
                    .append(": ")
                    .append(english ? missing.reason().en() : missing.reason().ru())
                    .append('\n');
        }
        return text.toString();
    }
}
