-- Which team a code is for.
INSERT INTO code_door (handle, team) VALUES (:handle, :team);
