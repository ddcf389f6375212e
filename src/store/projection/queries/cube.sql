-- One answer at one touchpoint by several attributes at once: how many gave it which value, as they occur together.
SELECT {columns}, COUNT(*) AS n
FROM experiences
WHERE {value} AND {touchpoint} AND {filter}
GROUP BY {columns}
