package bank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AccountTest {
  @Test
  void depositsAddUp() {
    Account account = new Account();
    account.deposit(100);
    account.deposit(50);
    assertEquals(150, account.cents());
  }

  @Test
  void negativeAmountsAreRefused() {
    Account account = new Account();
    try {
      account.deposit(-1);
    } catch (IllegalArgumentException refused) {
      assertEquals("an amount has to be above 0: -1", refused.getMessage());
    }
  }
}
