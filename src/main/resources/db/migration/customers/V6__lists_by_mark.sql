-- Lists ask who has a mark, not only which marks somebody has.
create index mark_by_kind on customers.mark (kind, customer_id) where removed_at is null;
