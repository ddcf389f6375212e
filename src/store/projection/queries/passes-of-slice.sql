-- The passes of a slice and whose they are.
SELECT pass, MAX(customer) AS customer, MIN(shard) AS shard
FROM experiences
WHERE pass IS NOT NULL AND {filter}
GROUP BY pass
