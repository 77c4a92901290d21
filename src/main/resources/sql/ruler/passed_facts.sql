-- The figures of the day (m) behind a step (s) that was given up (passed).
      jsonb_strip_nulls(jsonb_build_object(
        'countedFrom', m.adjusted_on, 'openPrincipal', m.open_principal::text,
        'daysLate', greatest(m.on_date - m.adjusted_on, 0), 'dueOn', passed.due_on,
        'by', case when passed.why in ('after_due_date', 'overtaken') then m.back_seq end,
        'overdue', case when passed.why = 'amount' then case s.amount_of
          when 'debt' then m.open_principal
          else coalesce(m.overdue_sums[width_bucket(m.on_date, m.overdue_from)], 0)
            + case when m.on_date > m.adjusted_on then 0 else m.open_principal end end::text end,
        'least', case when passed.why = 'amount' then s.min_amount::text end,
        'fromDays', case when passed.why = 'days' then s.min_days_late end,
        'untilDays', case when passed.why = 'days' then s.max_days_late end,
        'customerKind', case when passed.why = 'kind' then m.customer_kind end,
        'asked', case when passed.why = 'previous' then s.after_outcome end,
        'months', case when passed.why = 'too_old' then (select y.bureau_refused_months from ruler.policy as y) end))
