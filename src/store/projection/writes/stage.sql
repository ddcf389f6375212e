-- Where a batch waits before it is written: its rows, with 0 (in answers the largest value) where nothing is told, and each
-- number that it speaks of again or takes back, with its last turn.
CREATE OR REPLACE TEMP TABLE staged ({columns});
CREATE OR REPLACE TEMP TABLE staged_outcomes AS SELECT * FROM outcomes LIMIT 0;
CREATE OR REPLACE TEMP TABLE contested (number BIGINT, turn INTEGER, what VARCHAR, removed UTINYINT);
CREATE OR REPLACE TEMP TABLE disturbed (journey USMALLINT, perspective UTINYINT, customer BIGINT);
