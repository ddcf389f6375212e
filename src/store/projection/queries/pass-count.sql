-- In how many passes anything was answered.
SELECT COUNT(*) AS passes FROM ({passes}) AS passes
WHERE {anything}
