-- Keeps a draft in place of the form's earlier one; a form that was saved already keeps none.
INSERT INTO draft (form, patient, what, fields, page)
SELECT :form, :patient, :what, :fields, :page
WHERE NOT EXISTS (SELECT 1 FROM saved_form WHERE form = :form)
ON CONFLICT (form) DO UPDATE SET
    patient = excluded.patient, what = excluded.what, fields = excluded.fields, page = excluded.page;
