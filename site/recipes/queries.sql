-- SPDX-License-Identifier: MIT
-- Three questions to the tables of postgresql.sh. Run with a period and an instrument:
--   psql -v period=2026 -v instrument=shanxi-sei-ip -v version=2026.2.0 -f queries.sql
-- Unlike `ipgauge programme stats`, a database hides no small groups: that is up to you.

-- 1. How many reach which tier, and how many reports are drafts.
SELECT coalesce(tier, 'none') AS tier, count(*) AS reports, count(*) FILTER (WHERE draft) AS drafts
FROM reports
WHERE period = :'period' AND instrument = :'instrument' AND version = :'version'
GROUP BY tier
ORDER BY reports DESC;

-- 2. The weakest criteria: the lowest mean of the levels that evidence supports. Means are of whole
-- numbers, so what decides the order is exact.
SELECT criterion,
       count(*)                              AS answers,
       sum(supported)                        AS levels,
       round(sum(supported)::numeric / count(*), 2) AS mean
FROM standings
WHERE period = :'period' AND instrument = :'instrument' AND version = :'version' AND state = 'answered'
GROUP BY criterion
ORDER BY sum(supported)::numeric / count(*), criterion;

-- 3. The middle half of the supported totals by size of the enterprise, in points; only totals that
-- nothing open can change any more.
SELECT p_size AS size,
       count(*) AS reports,
       percentile_disc(0.25) WITHIN GROUP (ORDER BY total_supported_low) / 100.0 AS lower_quartile,
       percentile_disc(0.50) WITHIN GROUP (ORDER BY total_supported_low) / 100.0 AS median,
       percentile_disc(0.75) WITHIN GROUP (ORDER BY total_supported_low) / 100.0 AS upper_quartile
FROM reports
WHERE period = :'period' AND instrument = :'instrument' AND version = :'version'
  AND total_supported_low = total_supported_high
GROUP BY p_size
ORDER BY median DESC;
