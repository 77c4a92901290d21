-- How many customers are on each side of a trial.
select arm, count(*) as customers
from ruler.assignment
where trial_id = :trial
group by arm
