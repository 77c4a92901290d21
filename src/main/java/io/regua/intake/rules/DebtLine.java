package io.regua.intake.rules;

import io.regua.money.Money;
import java.time.LocalDate;

/** The installment of a line. */
public record DebtLine(int installment, LocalDate dueOn, Money amount, boolean disputed) {}
