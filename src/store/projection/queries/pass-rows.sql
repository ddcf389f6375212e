-- Passes as rows: what each variable was answered in it, nothing where it was not.
SELECT MAX(customer) AS customer, MIN(shard) AS shard, {pivot}
FROM ({answers}) AS answers
GROUP BY pass
