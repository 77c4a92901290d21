-- What waits for a decision because of a batch waits no more; what was decided stays told.
delete from receivables.decision where batch_id = :batch and state = 'pending'
