-- Who gave one answer in the ways to lie of which few bins of people are full; of any answer at all (touchpoint 0) wherever it was given.
SELECT DISTINCT {answer} AS answer, touchpoint, {ways}, shard
FROM (
  SELECT {touchpoint} AS touchpoint, shard, {lies}
  FROM experiences
  WHERE {given} AND {filter}
) AS told
WHERE (touchpoint, {ways}) IN (SELECT * FROM (VALUES {open}) AS open)
