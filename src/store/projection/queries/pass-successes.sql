-- Passes in which anything required was measured, as rows: which of the required touchpoints were measured and which of
-- those failed, and which do not apply, as sums of powers of two.
SELECT COALESCE(CAST(MAX(customer) AS DOUBLE), {nobody}) AS customer, MIN(shard) AS shard, {words}
FROM ({answers}) AS answers
GROUP BY pass
HAVING {anything}
