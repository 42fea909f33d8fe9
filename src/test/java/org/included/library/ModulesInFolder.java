package org.included.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The modules of a library's folder, without a database. */
public final class ModulesInFolder {
  private ModulesInFolder() {}

  public static List<Module> of(Path content) {
    try {
      var style = HouseStyle.of(content);
      var modules = new ArrayList<Module>();
      for (var folder : Kind.MODULE.in(content)) {
        if (Compiler.compile(Manuscript.of(folder), style, Set.of())
            instanceof Compiled.Accepted<Module> accepted) {
          modules.add(accepted.published());
        }
      }
      return modules;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
