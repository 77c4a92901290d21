-- Lists find sales by what their words begin with, whatever the case; instruments are few and found by the debt.
create index contract_by_product on receivables.contract (lower(product) text_pattern_ops) where product is not null;
create index contract_by_category on receivables.contract (lower(category) text_pattern_ops)
where category is not null;
create index contract_by_seller on receivables.contract (lower(seller) text_pattern_ops) where seller is not null;
create index contract_by_branch on receivables.contract (lower(branch) text_pattern_ops) where branch is not null;
create index contract_by_instrument on receivables.contract (instrument) where instrument is not null;
