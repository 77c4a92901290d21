-- What the native format learnt since it shipped.
update intake.mapping
set columns = wider.columns,
  fingerprint = (select string_agg(name, '|' order by name collate "C") from jsonb_object_keys(wider.columns) as name)
from (
  select id, columns || '{"operation": ["operation"], "operation_date": ["operation_date"],
    "operation_reference": ["operation_reference"], "operation_reason": ["operation_reason"],
    "trade_name": ["trade_name"], "contact_person": ["contact_person"], "correction_index": ["correction_index"],
    "early_discount_percent": ["early_discount_percent"], "early_discount_days": ["early_discount_days"],
    "instrument": ["instrument"], "category": ["category"], "seller": ["seller"], "branch": ["branch"],
    "cheque_bank": ["cheque_bank"], "cheque_number": ["cheque_number"],
    "cheque_return_reason": ["cheque_return_reason"], "guarantor_tax_id": ["guarantor_tax_id"],
    "guarantor_name": ["guarantor_name"], "guarantor_kind": ["guarantor_kind"],
    "bureau": ["bureau"],
    "bureau_requested_on": ["bureau_requested_on"],
    "bureau_notified_on": ["bureau_notified_on"],
    "bureau_listed_on": ["bureau_listed_on"],
    "agreement_number": ["agreement_number"],
    "agreement_date": ["agreement_date"],
    "agreement_installment": ["agreement_installment"],
    "agreement_due_date": ["agreement_due_date"],
    "agreement_amount": ["agreement_amount"],
    "agreement_paid_on": ["agreement_paid_on"],
    "hold_kind": ["hold_kind"],
    "hold_from": ["hold_from"],
    "hold_until": ["hold_until"],
    "hold_reason": ["hold_reason"],
    "court_case": ["court_case"],
    "mark": ["mark"],
    "mark_from": ["mark_from"],
    "consent_phone": ["consent_phone"],
    "consent_sms": ["consent_sms"],
    "consent_whatsapp": ["consent_whatsapp"],
    "consent_email": ["consent_email"],
    "consent_letter": ["consent_letter"],
    "last_contact_on": ["last_contact_on"],
    "last_contact_channel": ["last_contact_channel"]}' as columns
  from intake.mapping where name = 'native' and shipped
) as wider
where mapping.id = wider.id;
