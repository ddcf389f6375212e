-- The same where passes lie in wide rows: each holds as many experiences as there are places at which it tells of one.
SELECT part, SUM(places) AS experiences, {customers} AS customers, 0 AS strangers
FROM ({passes}) AS passes
WHERE places > 0 AND part IS NOT NULL
GROUP BY part
