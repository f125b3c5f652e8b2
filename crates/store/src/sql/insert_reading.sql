-- One current measured value.
INSERT INTO reading (
    patient, kind, day, at_ms, key, go, check_in, wall_ms, zone, offset_ms, value, second, disputed
) VALUES (
    :patient, :kind, :day, :at_ms, :key, :go, :check_in, :wall_ms, :zone, :offset_ms, :value, :second, :disputed
);
