package org.included;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.included.web.Caller;
import org.included.web.Upload;
import org.included.web.Viewer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route with every name that it reads out of a query or a form, as Spring knows them, so that
 * a test can ask each with things of somebody else.
 */
record Asking(boolean get, String pattern, List<String> names, boolean upload) {
  /**
   * The fields of routes that take a form as a whole, whose names Spring does not know. What a
   * learner's step reads is named by its author, and is the learner's own.
   */
  private static final Map<String, List<String>> WHOLE =
      Map.of(
          "/staff-list/file", List.of("setting"),
          "/staff-list/columns", List.of("list", "first-name", "surname", "whole-name"),
          "/staff-list/jobs", List.of("list", "job-0", "next"),
          "/staff-list/rows", List.of("list", "shown", "add", "next"),
          "/administration/registers", List.of("day", "many-gone"),
          "/modules/{slug}/team/headcount", List.of("key", "teacher"));

  private static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");
  private static final String FILE = "Name,Job\nBea Ash,Cook\n";

  static List<Asking> of(RequestMappingHandlerMapping mapping) {
    return mapping.getHandlerMethods().entrySet().stream()
        .filter(e -> e.getValue().getBeanType().getPackageName().startsWith("org.included"))
        .flatMap(e -> of(e.getKey(), e.getValue()))
        .toList();
  }

  private static Stream<Asking> of(RequestMappingInfo info, HandlerMethod method) {
    var parameters = List.of(method.getMethod().getParameters());
    var upload = parameters.stream().anyMatch(p -> p.getType() == Upload.class);
    var whole =
        upload || parameters.stream().anyMatch(p -> Map.class.isAssignableFrom(p.getType()));
    var names = parameters.stream().flatMap(Asking::names).distinct().toList();
    var methods = info.getMethodsCondition().getMethods();
    return Stream.of(RequestMethod.GET, RequestMethod.POST)
        .filter(m -> methods.isEmpty() || methods.contains(m))
        .flatMap(m ->
            info.getPatternValues().stream()
                .map(p ->
                    new Asking(
                        m == RequestMethod.GET, p, whole ? whole(p, names) : names, upload)));
  }

  private static List<String> whole(String pattern, List<String> names) {
    var known = WHOLE.get(pattern);
    if (known == null) {
      throw new AssertionError("say which fields " + pattern + " has");
    }
    return Stream.concat(names.stream(), known.stream()).toList();
  }

  /** A parameter's own name, or those of a form's fields. */
  private static Stream<String> names(Parameter parameter) {
    var asked = parameter.getAnnotation(RequestParam.class);
    if (asked != null) {
      return Map.class.isAssignableFrom(parameter.getType())
          ? Stream.of()
          : Stream.of(asked.name().isEmpty() ? parameter.getName() : asked.name());
    }
    var type = parameter.getType();
    if (type == Viewer.class || type == Caller.class) {
      return Stream.of();
    }
    return type.isRecord() && parameter.getAnnotations().length == 0
        ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName)
        : Stream.of();
  }

  /** Whether it signs the asker out, or away: they would be nobody for the rest. */
  boolean isLast() {
    return Stream.of("/sign-out", "/account/erasure", "/clear-device", "/demo/")
        .anyMatch(pattern::startsWith);
  }

  /** The names in the path. */
  Stream<String> blanks() {
    return BLANK.matcher(pattern).results().map(found -> found.group(1));
  }

  /** With a value for each name, and in each blank of the path. */
  Walk.Seen ask(Walk walk, UnaryOperator<String> value, String... headers) {
    var path = pattern;
    for (var blank : blanks().toList()) {
      path = path.replace("{" + blank + "}", value.apply(blank));
    }
    Map<String, String> fields = new LinkedHashMap<>();
    names.forEach(name -> fields.put(name, value.apply(name)));
    if (upload) {
      var form = new FormWithFile();
      fields.forEach(form::field);
      return walk.send(path, form.file("file", "list.csv", FILE).body(), headers);
    }
    return get
        ? walk.look(fields.isEmpty() ? path : path + "?" + Walk.encode(fields), headers)
        : walk.postAndStay(path, fields, headers);
  }

  @Override
  public String toString() {
    return (get ? "GET " : "POST ") + pattern + " " + names;
  }
}
