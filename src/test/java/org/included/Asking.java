package org.included;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route with every name that it reads out of a query or a form, as Spring knows them, so that
 * a test can ask each with things of somebody else.
 */
record Asking(boolean get, String pattern, List<String> names) {
  static List<Asking> of(RequestMappingHandlerMapping mapping) {
    return mapping.getHandlerMethods().entrySet().stream()
        .filter(e -> e.getValue().getBeanType().getPackageName().startsWith("org.included"))
        .flatMap(e -> of(e.getKey(), e.getValue()))
        .toList();
  }

  private static Stream<Asking> of(RequestMappingInfo info, HandlerMethod method) {
    var names =
        Arrays.stream(method.getMethod().getParameters())
            .flatMap(Asking::names)
            .distinct()
            .toList();
    var methods = info.getMethodsCondition().getMethods();
    return Stream.of(RequestMethod.GET, RequestMethod.POST)
        .filter(m -> methods.isEmpty() || methods.contains(m))
        .flatMap(m ->
            info.getPatternValues().stream()
                .map(p -> new Asking(m == RequestMethod.GET, p, names)));
  }

  /** A parameter's own name, or those of a form's fields. */
  private static Stream<String> names(Parameter parameter) {
    if (parameter.isAnnotationPresent(RequestParam.class)) {
      return Stream.of(parameter.getName());
    }
    var type = parameter.getType();
    return type.isRecord() && parameter.getAnnotations().length == 0
        ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName)
        : Stream.of();
  }

  /** With a value for each name, and in each blank of the path. */
  Walk.Seen ask(Walk walk, UnaryOperator<String> value, String... headers) {
    var path = pattern;
    for (var blank : pattern.split("[{}]", -1)) {
      path = path.replace("{" + blank + "}", value.apply(blank));
    }
    Map<String, String> fields = new LinkedHashMap<>();
    names.forEach(name -> fields.put(name, value.apply(name)));
    return get
        ? walk.look(fields.isEmpty() ? path : path + "?" + Walk.encode(fields), headers)
        : walk.postAndStay(path, fields, headers);
  }

  @Override
  public String toString() {
    return (get ? "GET " : "POST ") + pattern + " " + names;
  }
}
