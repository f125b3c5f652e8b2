### What somebody of the team reads who enters something of a patient: the sentence of the same name without `-of-patient`
### speaks to the person themself, and has the same values.

problem-weight-empty-of-patient = Type the weight, or leave it for later.
problem-weight-not-a-number-of-patient = Type the weight as a number with one figure after the point, like 82.4.
problem-systolic-too-low-of-patient = That upper number is too low to save. The lowest is { $lowest }. Measure again at once. If it shows the same, or the person feels ill, call 999.
problem-systolic-too-high-of-patient = That upper number is too high to save. The highest is { $highest }. Measure again at once. If it shows the same, or the person feels ill, call 999.
problem-pulse-empty-of-patient = Type the pulse, or leave it for later.
problem-pulse-not-a-number-of-patient = Type the pulse as a whole number, like 68.
problem-pulse-too-low-of-patient = That pulse is too low to save. The lowest is { $lowest }. Measure again at once. If it shows the same, or the person feels ill, call 999.
problem-pulse-too-high-of-patient = That pulse is too high to save. The highest is { $highest }. Measure again at once. If it shows the same, or the person feels ill, call 999.
problem-oxygen-empty-of-patient = Type the oxygen, or leave it for later.
problem-oxygen-not-a-number-of-patient = Type the oxygen as a whole number, like 96.
problem-oxygen-too-low-of-patient = That oxygen is too low to save. The lowest is { $lowest }. Measure again at once. If it shows the same, or the person feels ill, call 999.
check-weight-jump-of-patient = You typed { $value }. This person’s last weight was { $last } ({ $when }). Is that right? Is it the right person?
check-usual-jump-of-patient = You typed { $value }. This person’s usual is { $usual }. Is that right?
check-usual-jump-upper-of-patient = You typed { $value }. This person’s usual for the upper number is { $usual }. Is that right?
check-usual-jump-lower-of-patient = You typed { $value }. This person’s usual for the lower number is { $usual }. Is that right?
check-pulse-pressure-of-patient = The two numbers are very close: { $value }. Is that right?

## Said of what a person is to be told, to whoever of the team tells them.

result-say-to-person = Say to the person: { $headline }
