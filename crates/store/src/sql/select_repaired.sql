-- Notes that the server wrote about entries which it took again.
SELECT entry.device, entry.wall_ms - coalesce(entry.offset_ms, 0) AS at_ms
FROM person
JOIN entry ON entry.patient = person.patient
    AND entry.about >= 'team-note/repaired-' AND entry.about < 'team-note/repaired.'
ORDER BY at_ms;
