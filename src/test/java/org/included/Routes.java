package org.included;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.included.web.Allow;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of ours, as Spring knows them: those of tomorrow too. */
final class Routes {
  /**
   * One way in.
   *
   * @param query what the route asks for beside its path, with the question mark
   * @param who null where the route does not say
   */
  record Route(boolean get, String pattern, String query, Allow.@Nullable Who who) {
    /** With its blanks filled in by something that exists where we know it. */
    String path() {
      return pattern
              .replace("{slug}", "included-what-we-all-do")
              .replace("{id}", "prior")
              .replaceAll("\\{[^}]+}", "nothing")
          + query;
    }

    Walk.Seen ask(Walk walk, String path, String... headers) {
      return get ? walk.look(path, headers) : walk.postAndStay(path, Map.of(), headers);
    }

    @Override
    public String toString() {
      return (get ? "GET " : "POST ") + pattern + query;
    }
  }

  private Routes() {}

  static List<Route> of(RequestMappingHandlerMapping mapping) {
    return mapping.getHandlerMethods().entrySet().stream()
        .filter(e -> e.getValue().getBeanType().getPackageName().startsWith("org.included"))
        .flatMap(e -> {
          var allow = e.getValue().getMethodAnnotation(Allow.class);
          return of(e.getKey(), allow == null ? null : allow.value());
        })
        .sorted(Comparator.comparing(Route::toString))
        .toList();
  }

  private static Stream<Route> of(RequestMappingInfo info, Allow.@Nullable Who who) {
    var params = info.getParamsCondition().getExpressions().stream().map(Object::toString).toList();
    var query = params.isEmpty() ? "" : "?" + String.join("&", params);
    var methods = info.getMethodsCondition().getMethods();
    return Stream.of(RequestMethod.GET, RequestMethod.POST)
        .filter(m -> methods.isEmpty() || methods.contains(m))
        .flatMap(m ->
            info.getPatternValues().stream()
                .map(p -> new Route(m == RequestMethod.GET, p, query, who)));
  }
}
