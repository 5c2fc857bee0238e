package tizbek.register;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is asked of the first refusal on the product. */
public sealed interface ProductRequest extends ProcedureRequest {

    /** Product is offered to those who go before others. */
    record OfferProduct(
            String actor,
            String offer,
            String right,
            String seller,
            String buyer,
            BigDecimal quantity,
            String unit,
            BigDecimal price,
            @Nullable BigDecimal marketPriceOrNull,
            String currency,
            List<String> documents)
            implements ProductRequest {}

    /** Who is asked answers; or the register finds that the term is over. */
    record AnswerProduct(String actor, String offer, Request.Answer answer) implements ProductRequest {}

    /** The product of an offer that is over is sold to the buyer it was meant for, or to who took it. */
    record SellProduct(
            String actor,
            String seconder,
            String offer,
            Map<String, String> facts,
            @Nullable String groundOrNull) implements ProductRequest {}
}
