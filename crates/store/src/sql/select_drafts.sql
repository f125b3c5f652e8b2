-- The drafts about a patient, in order of form.
SELECT form, patient, what, fields, page FROM draft WHERE patient = :patient ORDER BY form;
