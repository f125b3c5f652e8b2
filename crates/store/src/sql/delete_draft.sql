-- Throws a draft away.
DELETE FROM draft WHERE form = :form;
