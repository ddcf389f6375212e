-- How many passes and people answered anything, where passes lie in wide rows.
SELECT COUNT(*) AS passes, {customers} AS customers, 0 AS strangers
FROM ({passes}) AS passes
WHERE answered = 1
