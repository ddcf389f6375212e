-- One answer as people gave it, with its moment.
SELECT customer, {variable} AS variable, {column} AS cell, {moment} AS moment
FROM experiences
WHERE customer IS NOT NULL AND {value} AND {touchpoint} AND {filter}
