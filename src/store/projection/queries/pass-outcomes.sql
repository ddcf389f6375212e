-- What happened to whom: 1 it did, 0 it is known that it did not. An outcome of a pass goes with that pass, an outcome of
-- a customer with each of the customer's passes; the last one said counts.
SELECT passes.pass AS pass, MIN(passes.customer) AS customer, MIN(passes.shard) AS shard, {variable} AS variable,
  argMax(outcomes.happened, {moment}) AS cell
FROM (
  SELECT pass, MIN(customer) AS customer, MIN(shard) AS shard FROM experiences WHERE pass IS NOT NULL AND {filter} GROUP BY pass
) AS passes
JOIN outcomes ON {same}
WHERE outcomes.journey = {journey} AND outcomes.kind = {kind} AND {whose}
GROUP BY passes.pass
