-- Passes as rows: which of the required touchpoints were measured and which of those failed, as sums of powers of two.
SELECT pass, MIN(customer) AS customer, MIN(shard) AS shard, SUM({measured}) AS measured, SUM({failed}) AS failed
FROM ({answers}) AS answers
GROUP BY pass
