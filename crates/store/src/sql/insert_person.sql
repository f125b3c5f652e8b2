-- Who a patient is.
INSERT INTO person (patient, name, born, nhs_number, disputed)
VALUES (:patient, :name, :born, :nhs_number, :disputed);
