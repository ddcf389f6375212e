-- Who gave one answer in the ways to lie of which few bins of people are full.
SELECT DISTINCT {answer} AS answer, touchpoint, {ways}, shard
FROM (
  SELECT touchpoint, shard, {lies}
  FROM experiences
  WHERE {given} AND {filter}
) AS told
WHERE (touchpoint, {ways}) IN (SELECT * FROM (VALUES {open}) AS open)
