-- The entry that a form became when it was saved.
SELECT key FROM saved_form WHERE form = :form;
