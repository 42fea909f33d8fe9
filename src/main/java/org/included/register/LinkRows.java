package org.included.register;

import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.included.setting.SchoolLink;

/** Get Information About Schools, links: which establishment followed which. */
final class LinkRows implements RegisterReader.Maker<SchoolLink> {
  static final Set<String> COLUMNS =
      Set.of("URN", "LinkURN", "LinkName", "LinkType", "LinkEstablishedDate");

  private static final DateTimeFormatter DAY = Row.days("dd-MM-uuuu");

  @Override
  public String urn() {
    return "URN";
  }

  @Override
  public boolean again() {
    return true;
  }

  @Override
  public SchoolLink make(Row row) {
    var urn = row.schoolUrn("URN");
    var linked = row.schoolUrn("LinkURN");
    var kind = row.text("LinkType");
    if (kind.isEmpty()) {
      throw new RowRefused("It does not say what kind of link it is");
    }
    return new SchoolLink(urn, linked, kind, row.day("LinkEstablishedDate", DAY));
  }
}
