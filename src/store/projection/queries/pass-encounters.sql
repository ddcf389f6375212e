-- Passes in which the outcome is told and a touchpoint was measured, as rows: whose they are, and what was said.
SELECT COALESCE(CAST(customer AS DOUBLE), {nobody}) AS customer, shard, {cells}
FROM ({passes}) AS passes
WHERE {told}
