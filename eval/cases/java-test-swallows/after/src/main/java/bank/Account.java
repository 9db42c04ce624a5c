package bank;

final class Account {
  private long cents;

  void deposit(long amount) {
    if (amount <= 0) {
      throw new IllegalArgumentException("an amount has to be above 0: " + amount);
    }
    cents += amount;
  }

  long cents() {
    return cents;
  }
}
