package org.included.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is wrong with a form, in the order of the page. Each problem names its field and says the
 * full sentence that the reader will see, above the form and beside the field.
 */
public record Problems(List<Problem> list) {
  /**
   * @param field the id of the input that the sentence is about
   */
  public record Problem(String field, String sentence) {}

  public Problems {
    list = List.copyOf(list);
  }

  public static Problems none() {
    return new Problems(List.of());
  }

  public static Problems of(String field, String sentence) {
    return new Problems(List.of(new Problem(field, sentence)));
  }

  public Problems and(String field, String sentence) {
    var more = new ArrayList<>(list);
    more.add(new Problem(field, sentence));
    return new Problems(more);
  }

  public Problems andIf(boolean wrong, String field, String sentence) {
    return wrong ? and(field, sentence) : this;
  }

  public boolean any() {
    return !list.isEmpty();
  }

  public Optional<String> of(String field) {
    return list.stream().filter(p -> p.field().equals(field)).map(Problem::sentence).findFirst();
  }
}
