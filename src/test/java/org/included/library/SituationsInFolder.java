package org.included.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The situations of a library's folder, without a database. */
public record SituationsInFolder(List<Situation> situations, FinderWords words) {
  public static SituationsInFolder of(Path content) {
    try {
      var style = HouseStyle.of(content);
      var situations = new ArrayList<Situation>();
      for (var file : Kind.SITUATION.in(content)) {
        situations.add(published(SituationReader.compile(Manuscript.of(file), style, "")));
      }
      var words = Manuscript.of(content.resolve("finder.yaml"));
      return new SituationsInFolder(situations, published(FinderWords.compile(words, "")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <P extends Publication> P published(Compiled<P> compiled) {
    return switch (compiled) {
      case Compiled.Accepted<P> accepted -> accepted.published();
      case Compiled.Refused<P> refused -> throw new AssertionError(refused.findings().toString());
    };
  }
}
