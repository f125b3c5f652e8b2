-- Marks a form as saved; of a batch with one form the first entry counts.
INSERT INTO saved_form (form, key) VALUES (:form, :key) ON CONFLICT DO NOTHING;
