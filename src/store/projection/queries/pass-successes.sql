-- Passes as rows: which of the required touchpoints were measured, which of those failed, and
-- which were said not to apply, as sums of powers of two. Passes in which nothing was measured are not there.
SELECT pass, MIN(customer) AS customer, MIN(shard) AS shard, SUM({measured}) AS measured, SUM({failed}) AS failed,
  SUM({inapplicable}) AS inapplicable
FROM ({answers}) AS answers
GROUP BY pass
HAVING SUM({measured}) > 0
