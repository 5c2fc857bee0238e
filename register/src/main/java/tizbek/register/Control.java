package tizbek.register;

import java.time.LocalDate;
import java.util.List;

/**
 * Who controls a holder, as the last change of control says.
 *
 * @param id of the holder
 */
public record Control(String id, List<String> controllers, LocalDate since) implements Kept {
    public Control {
        controllers = List.copyOf(controllers);
    }

    @Override
    public String about() {
        return id;
    }

    @Override
    public String standing() {
        return "KNOWN";
    }
}
