delete from receivables.receivable where batch_id = :batch
