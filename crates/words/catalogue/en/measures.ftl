### Bloods, temperature, rhythm, steps and standing pressure: their names, what is wrong in a box, and what is asked once.

## Names and values.

number-temperature = Temperature
number-rhythm = Pulse beat
number-postural = Lying and standing
number-steps = Steps
number-ejection-fraction = Ejection fraction
number-bloods = Blood tests
blood-potassium = Potassium
blood-sodium = Sodium
blood-creatinine = Creatinine
blood-egfr = eGFR
blood-urea = Urea
blood-haemoglobin = Haemoglobin
blood-ferritin = Ferritin
blood-transferrin-saturation = Iron saturation
blood-nt-pro-bnp = NT-proBNP
blood-bnp = BNP
measure-rhythm-regular = even
measure-rhythm-irregular = uneven
unit-celsius = °C
unit-steps = steps
measure-blood = { $name } { $value }
measure-lying = lying { $value }
measure-standing-1 = standing for 1 minute { $value }
measure-standing-3 = standing for 3 minutes { $value }
measure-steps = { $number ->
    [one] { $number } step
   *[other] { $number } steps
}
saved-temperature = Temperature { $value }
saved-rhythm = Pulse beat { $value }
saved-postural = Blood pressure { $value } mmHg
saved-steps = Steps { $value }
saved-blood = { $name } { $value }

## A number in another unit, or in another box.

problem-weight-may-be-stone = That is too low for kilos. If you mean { $stone } stone { $pounds } pounds, choose stones and pounds and type it there.
problem-pressure-swapped = Did you mean { $value }? The two numbers may be in the wrong boxes.
problem-lying-missing = Type the pressure lying down too. We look at how far it falls.
problem-standing-missing = Type a pressure standing up too, or clear the lying one.
problem-measure-empty = { $name }: type a number here, or leave it for later.
problem-measure-whole = { $name }: type a whole number here.
problem-measure-not-a-number = { $name }: type a number here, with one digit at most after the point.
problem-measure-unit = { $name }: say the unit too, { $unit }.
problem-measure-wrong-unit = { $name }: the unit here is { $unit }. Look at the paper once more.
problem-measure-looks-like = { $name }: did you mean { $meant }? Then type { $unit } after the number.
problem-measure-too-low = { $name }: that is too low to save. The lowest is { $lowest }.
problem-measure-too-high = { $name }: that is too high to save. The highest is { $highest }.
problem-blood-far-too-low = { $name }: that is too low to save. The lowest is { $lowest }. Look at the paper again. If it is right, it is dangerous: phone your team or the laboratory now. When they are closed, call 111 now. If you feel faint or your heart races, call 999.
problem-blood-far-too-high = { $name }: that is too high to save. The highest is { $highest }. Look at the paper again. If it is right, it is dangerous: phone your team or the laboratory now. When they are closed, call 111 now. If you feel faint or your heart races, call 999.
problem-blood-not-a-pair = Write it as name=value, like potassium=5.6mmol/L.
problem-blood-unknown = We do not know the blood test ‘{ $name }’. Choose one of these: { $choices }.
problem-blood-twice = ‘{ $name }’ is there two times. Type it one time.
check-measure = { $name }: you typed { $value }. That is unusual. Is it right?
check-blood-unit = { $name }: you typed { $value }. Did you mean { $meant }?
check-blood-jump = { $name }: you typed { $value }. The last one was { $last }. Is that right?
