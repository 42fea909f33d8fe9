package org.included.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds the template that has a record's name: {@code learning/StepPage.jte} for a StepPage. */
@Component
public class Drawer {
  private static final ClassValue<String> NAMES =
      new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> shown) {
          var area = shown.getPackageName().substring("org.included.".length());
          return area + "/" + shown.getSimpleName() + ".jte";
        }
      };

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.included");

  public Content draw(Piece piece) {
    var name = templateOf(piece.getClass());
    return out -> templates.render(name, Map.of("piece", piece), out);
  }

  void page(Page page, Frame frame, TemplateOutput out) {
    templates.render(templateOf(page.getClass()), Map.of("page", page, "frame", frame), out);
  }

  static String templateOf(Class<?> shown) {
    return NAMES.get(shown);
  }
}
