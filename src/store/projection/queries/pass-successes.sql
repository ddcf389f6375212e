-- Passes as rows: which of the required touchpoints were measured and which of
-- those failed, and which do not apply, as sums of powers of two.
SELECT MIN(customer) AS customer, MIN(shard) AS shard, {measured}, {failed}, {inapplicable}
FROM ({answers}) AS answers
GROUP BY pass
