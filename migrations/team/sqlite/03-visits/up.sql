-- On which days somebody is visited: the visits, and of their answers those that speak of the next contact (the hex is
-- 'next-contact'), so that whoever is visited today is found without reading every answer of every visit.
CREATE INDEX entry_of_visit ON entry (team, patient, log)
WHERE kind = 'visit' OR kind = 'visit-answer' AND instr(body, x'6e6578742d636f6e74616374') > 0;
