-- Who came.
INSERT INTO audit (team, at_ms, line, device, route, bytes) VALUES (:team, :at_ms, :line, :device, :route, :bytes);
