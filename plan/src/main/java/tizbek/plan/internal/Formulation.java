package tizbek.plan.internal;

import java.util.List;

/**
 * A family of rows and columns of the program; each is a class of its own whose documentation gives names, equation
 * and what the dual means. They are applied in the order of {@link #ALL}: the balances come first, because the others
 * write into them.
 */
interface Formulation {

    List<Formulation> ALL = List.of(
            new BalanceRows(),
            new MiningColumns(),
            new CapacityRows(),
            new InvestmentRows(),
            new UseColumns(),
            new LaneRows(),
            new LinkRows(),
            new RestrictionRows(),
            new LawRows(),
            new ReExportRows(),
            new StockColumns(),
            new DepletionRows(),
            new ShareRows(),
            new FloorRows());

    void write(Draft draft);
}
