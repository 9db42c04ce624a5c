package bank;

final class Account {
  private long cents;

  void deposit(long amount) {
    cents += amount;
  }

  long cents() {
    return cents;
  }
}
