package tizbek.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to the first refusal on the product. */
public sealed interface ProductDeed extends ProcedureDeed {

    record ProductOffered(ProductOffer offer) implements ProductDeed {}

    record ProductAnswered(
            String offer, Request.Answer answer, @Nullable LocalDate nextByOrNull) implements ProductDeed {}

    record ProductSold(
            Sale sale,
            String seconder,
            List<String> provisions,
            @Nullable String groundOrNull) implements ProductDeed {}

    /**
     * A sale that was recorded.
     *
     * @param id of the offer
     * @param about the right
     * @param to who bought
     */
    record Sale(String id, String about, String to, LocalDate day) implements Kept {
        @Override
        public String standing() {
            return "SOLD";
        }
    }
}
