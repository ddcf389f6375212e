-- Which answers were given in which way to lie, by bins of people: who fill five bins are five people at least.
SELECT touchpoint, {ways}, shard % {bins} AS bin, {given}
FROM (
  SELECT touchpoint, shard, answered, {lies}{columns}
  FROM experiences
  WHERE {filter}
) AS told
GROUP BY touchpoint, {ways}, shard % {bins}
