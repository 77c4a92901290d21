delete from receivables.contract where batch_id = :batch
