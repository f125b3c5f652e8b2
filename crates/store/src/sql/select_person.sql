-- Who a patient is.
SELECT patient, name, born, nhs_number, disputed FROM person WHERE patient = :patient;
