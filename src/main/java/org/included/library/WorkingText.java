package org.included.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A module as its author has it now, in the content folder: nobody has published it yet.
 *
 * @param slug the name of its folder, whatever it holds
 * @param hash of the edition that it is or would become
 * @param module as far as it can be read, whatever rules it breaks; empty when it cannot be read at
 *     all. Its pictures are fetched below {@link Workbench#filesOf}
 * @param findings of the linter, errors first, then by line
 * @param cited in how many places each source is cited, by its key; none is not there
 */
public record WorkingText(
    String slug,
    String hash,
    Optional<Module> module,
    List<Finding> findings,
    Map<String, Integer> cited) {

  /** Of the findings, how many keep it from becoming an edition. */
  public int errors() {
    return Math.toIntExact(findings.stream().filter(Finding::isError).count());
  }

  /** What to call it: its folder's name while its title cannot be read. */
  public String title() {
    return module.map(Module::title).orElse(slug);
  }
}
