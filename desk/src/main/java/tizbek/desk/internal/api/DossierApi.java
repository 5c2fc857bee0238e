package tizbek.desk.internal.api;

import java.util.ArrayList;
import java.util.List;
import tizbek.desk.internal.web.Route;

/** The composed documents: one of a mineral, one of a country. */
public final class DossierApi {

    private final Stock stock;

    public DossierApi(Stock stock) {
        this.stock = stock;
    }

    public List<Route> routes() {
        FigureRows rows = new FigureRows(stock);
        List<Route> routes = new ArrayList<>(new MineralApi(stock, rows).routes());
        routes.addAll(new CountryApi(stock, rows).routes());
        return routes;
    }
}
