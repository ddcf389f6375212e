-- Passes in which anything required was measured, as rows: which of the required touchpoints were measured and which of
-- those failed, and which do not apply, as sums of powers of two.
SELECT COALESCE(CAST(customer AS DOUBLE), {nobody}) AS customer, shard, {words}
FROM ({passes}) AS passes
WHERE {anything}
