package dev.continuo.samples.bank;

import java.time.Duration;

/**
 * An order to move money.
 *
 * @param from the account that pays
 * @param to another account
 * @param amount how much
 * @param delay how long the bank's journal takes to note it
 */
record Transfer(Account from, Account to, long amount, Duration delay) {}
