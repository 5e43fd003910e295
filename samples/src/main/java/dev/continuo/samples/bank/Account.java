package dev.continuo.samples.bank;

import dev.continuo.sync.AsyncLock;

/** An account, whose lock is held while its balance is read, waited over and written. */
final class Account {
    final int number;
    final AsyncLock lock = new AsyncLock();
    long balance;

    Account(int number, long balance) {
        this.number = number;
        this.balance = balance;
    }
}
