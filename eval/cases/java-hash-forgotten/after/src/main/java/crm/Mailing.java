package crm;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

final class Mailing {
  /** Each address once. */
  static Set<Address> each(List<Address> all) {
    return new HashSet<>(all);
  }
}
