-- Passes in which anything was answered, and what.
SELECT * FROM ({passes}) AS passes
WHERE {anything}
