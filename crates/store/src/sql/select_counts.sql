-- How much there is.
SELECT
    (SELECT coalesce(sum(number - acknowledged), 0) FROM chain) AS waiting,
    (SELECT coalesce(sum(acknowledged), 0) FROM chain)
        + (SELECT coalesce(sum(number), 0) FROM left_chain) AS acknowledged,
    (SELECT count(*) FROM entry) AS held,
    (SELECT count(*) FROM aside) AS aside,
    (SELECT count(*) FROM chain WHERE problem IS NOT NULL) AS refused;
