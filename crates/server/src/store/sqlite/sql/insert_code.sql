-- A new enrolment code, without the code.
INSERT INTO code (team, handle, key, user, role, patient, expires_ms)
VALUES (:team, :handle, :key, :user, :role, :patient, :expires_ms);
