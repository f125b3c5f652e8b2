-- How far this device has the team's log.
SELECT team, epoch, number, hash, receipt FROM cursor;
