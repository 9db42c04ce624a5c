package crm;

import java.util.Objects;

final class Address {
  private final String street;
  private final String town;

  Address(String street, String town) {
    this.street = street;
    this.town = town;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Address that
        && Objects.equals(street, that.street)
        && Objects.equals(town, that.town);
  }
}
