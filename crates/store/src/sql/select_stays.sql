-- Why a patient stays yet: own entries that the service has not acknowledged, and loads that are open.
SELECT
    (SELECT count(*) FROM chain WHERE patient = :patient AND acknowledged < number)
    + (SELECT count(*) FROM load WHERE patient = :patient) AS stays;
