package tizbek.desk.internal;

import java.util.ArrayList;
import java.util.List;
import tizbek.desk.internal.access.AccessApi;
import tizbek.desk.internal.access.DocumentsApi;
import tizbek.desk.internal.access.OpenRegister;
import tizbek.desk.internal.access.Sessions;
import tizbek.desk.internal.api.DossierApi;
import tizbek.desk.internal.api.FactsApi;
import tizbek.desk.internal.api.InterfaceApi;
import tizbek.desk.internal.api.LawApi;
import tizbek.desk.internal.api.Layers;
import tizbek.desk.internal.api.MapApi;
import tizbek.desk.internal.api.OverviewApi;
import tizbek.desk.internal.api.RouteApi;
import tizbek.desk.internal.api.ScenarioApi;
import tizbek.desk.internal.api.Stock;
import tizbek.desk.internal.api.TablesApi;
import tizbek.desk.internal.ogc.OgcApi;
import tizbek.desk.internal.ogc.Tenements;
import tizbek.desk.internal.register.ApplicationApi;
import tizbek.desk.internal.register.DisclosureApi;
import tizbek.desk.internal.register.DutyApi;
import tizbek.desk.internal.register.LogApi;
import tizbek.desk.internal.register.RegisterApi;
import tizbek.desk.internal.register.RequestApi;
import tizbek.desk.internal.register.RightApi;
import tizbek.desk.internal.run.Planning;
import tizbek.desk.internal.run.RunApi;
import tizbek.desk.internal.run.Runs;
import tizbek.desk.internal.web.Route;
import tizbek.desk.internal.web.Routes;

/** Every address that answers a program. */
public final class Endpoints {

    private Endpoints() {}

    /** Without a register; all addresses are there nevertheless, and those of the register say how to open one. */
    public static Routes of(Stock stock, Runs runs, Planning planning) {
        return of(stock, runs, planning, OpenRegister.none());
    }

    public static Routes of(Stock stock, Runs runs, Planning planning, OpenRegister register) {
        List<Route> routes = new ArrayList<>();
        routes.addAll(new InterfaceApi().routes());
        routes.addAll(new OverviewApi(stock).routes());
        routes.addAll(new TablesApi(stock).routes());
        routes.addAll(new FactsApi(stock).routes());
        routes.addAll(new DossierApi(stock).routes());
        routes.addAll(new LawApi(stock).routes());
        routes.addAll(new RouteApi(stock).routes());
        Layers layers = new Layers(stock);
        routes.addAll(new MapApi(layers).routes());
        routes.addAll(new OgcApi(layers, register).routes());
        routes.addAll(new ScenarioApi(stock).routes());
        routes.addAll(new RunApi(stock, runs, planning).routes());
        Sessions sessions = new Sessions(register);
        routes.addAll(new AccessApi(register, sessions).routes());
        routes.addAll(new Tenements(register).routes());
        routes.addAll(new RegisterApi(register).routes());
        routes.addAll(new RightApi(register).routes());
        routes.addAll(new ApplicationApi(register, sessions).routes());
        routes.addAll(new RequestApi(register, sessions).routes());
        routes.addAll(new DisclosureApi(register, stock.data()).routes());
        routes.addAll(new DutyApi(register, sessions).routes());
        routes.addAll(new LogApi(register, sessions).routes());
        routes.addAll(new DocumentsApi(register, sessions).routes());
        return new Routes(routes);
    }
}
