delete from receivables.payment where batch_id = :batch
