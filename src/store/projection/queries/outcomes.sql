-- What happened to customers of a journey, and what is known not to have.
SELECT kind, SUM(CASE WHEN happened = 1 THEN 1 ELSE 0 END) AS happened, SUM(CASE WHEN happened = 1 THEN 0 ELSE 1 END) AS did_not
FROM outcomes
WHERE journey = {journey}
GROUP BY kind
