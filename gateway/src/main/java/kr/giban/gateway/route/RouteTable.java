package kr.giban.gateway.route;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The routes of the document. */
public final class RouteTable {
    private final PathTree<Route> tree = new PathTree<>();
    private final List<Route> routes;

    public RouteTable(Collection<Route> routes) {
        this.routes = List.copyOf(routes);
        this.routes.forEach(route -> tree.add(route.template(), route, route.slashed()));
    }

    public Optional<Route> find(RequestPath path) {
        return tree.find(path).map(PathTree.Match::value);
    }

    public List<Route> routes() {
        return routes;
    }
}
