-- What happened to whom: 1 it did, 0 it is known that it did not. An outcome of a pass goes with that pass, an outcome of
-- a customer with each of the customer's passes; the last one said counts.
SELECT pass, MAX(customer) AS customer, MIN(shard) AS shard, {variable} AS variable, argMax(happened, moment) AS cell
FROM (
  SELECT passes.pass AS pass, passes.customer AS customer, passes.shard AS shard, outcomes.happened AS happened,
    {moment} AS moment
  FROM ({passes}) AS passes
  JOIN outcomes ON outcomes.pass = passes.pass
  WHERE outcomes.journey = {journey} AND outcomes.kind = {kind}
  UNION ALL
  SELECT passes.pass AS pass, passes.customer AS customer, passes.shard AS shard, outcomes.happened AS happened,
    {moment} AS moment
  FROM ({passes}) AS passes
  JOIN outcomes ON outcomes.customer = passes.customer
  WHERE outcomes.pass IS NULL AND outcomes.journey = {journey} AND outcomes.kind = {kind}
) AS told
GROUP BY pass
