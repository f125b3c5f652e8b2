### patient
