-- A new entry is an end of its chain.
INSERT INTO head (team, patient, audience, device, incarnation, number, hash)
VALUES (:team, :patient, :audience, :device, :incarnation, :number, :hash);
