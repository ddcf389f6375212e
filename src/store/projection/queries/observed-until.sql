-- The last day on which something of a kind is known to have happened: until then it would have been seen.
SELECT MAX(day - CAST('1970-01-01' AS DATE)) AS day
FROM outcomes
WHERE happened = 1 AND journey = {journey} AND kind = {kind}
