package dev.continuo.samples.bank;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.sleep;

import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.annotation.Guarded;
import java.util.List;
import java.util.stream.IntStream;

/** Some accounts, and the two ways of moving money between them: with their locks held, and carelessly. */
final class Bank {
    private final List<Account> accounts;

    Bank(int count, long balance) {
        accounts = IntStream.range(0, count)
                .mapToObj(number -> new Account(number, balance))
                .toList();
    }

    Account account(int number) {
        return accounts.get(number);
    }

    long total() {
        return accounts.stream().mapToLong(account -> account.balance).sum();
    }

    /** Moves money with both locks held: nobody else reads or writes the two balances meanwhile. */
    @Async
    Task<Void> transfer(Transfer order) {
        Account from = order.from();
        Account to = order.to();
        // Always the lower number first: two transfers in opposite directions can't wait for each other.
        if (from.number < to.number) {
            return locked(from, to, order);
        }
        return locked(to, from, order);
    }

    @Async
    @Guarded({"first.lock", "second.lock"})
    private Task<Void> locked(Account first, Account second, Transfer order) {
        return transferUnguarded(order);
    }

    /** Moves money, which loses an update if another transfer writes one of the balances during the wait. */
    @Async
    Task<Void> transferUnguarded(Transfer order) {
        long source = order.from().balance;
        long target = order.to().balance;
        if (source < order.amount()) {
            return Task.done();
        }
        await(sleep(order.delay())); // Other tasks run here.
        order.from().balance = source - order.amount();
        order.to().balance = target + order.amount();
        return Task.done();
    }
}
