-- discounts: of fine, interest, correction and principal for payment at once, then the same in installments.
insert into negotiation.allowance (
  policy_id, row_key, level, at_once_fine, at_once_interest, at_once_correction, at_once_principal, spread_fine,
  spread_interest, spread_correction, spread_principal, installments, least_installment, least_entry, interest_free,
  monthly, first_within, valid_for, renegotiations
)
select
  :policy, :key, :level, given.off[1], given.off[2], given.off[3], given.off[4], given.off[5], given.off[6], given.off[7],
  given.off[8], :installments, :leastInstallment, :leastEntry, :interestFree, :monthly, :firstWithin, :validFor,
  :renegotiations
from (select cast(:discounts as numeric[]) as off) as given
