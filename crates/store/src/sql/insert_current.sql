-- One current value of one subject and part.
INSERT INTO current (patient, subject, part, key, value) VALUES (:patient, :subject, :part, :key, :value);
