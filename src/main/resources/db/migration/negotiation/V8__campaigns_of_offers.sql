-- What widened the limits by which an offer was measured; null = nothing did. A campaign that was approved keeps its name.
alter table negotiation.offer add column campaign text references negotiation.campaign (name);
create index offer_by_campaign on negotiation.offer (campaign) where campaign is not null;

create trigger offer_keeps_its_campaign before update of campaign on negotiation.offer
for each row when (old.campaign is distinct from new.campaign)
execute function negotiation.refuse_new_terms();
