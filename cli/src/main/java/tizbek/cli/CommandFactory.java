package tizbek.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands and their parts; hands the surroundings to the parts that ask for them. */
final class CommandFactory implements IFactory {

    private final Surroundings surroundings;
    private final IFactory plain = CommandLine.defaultFactory();

    CommandFactory(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        return type == SharedOptions.class ? type.cast(new SharedOptions(surroundings)) : plain.create(type);
    }
}
