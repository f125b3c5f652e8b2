### Welsh: not yet reviewed by a Welsh-speaking clinician. The English beside it is what a clinician has to read.

## Enwau a gwerthoedd.

number-temperature = Tymheredd
number-rhythm = Curiad y pwls
number-postural = Gorwedd a sefyll
number-steps = Camau
number-ejection-fraction = Ffracsiwn alldaflu
number-bloods = Profion gwaed
blood-potassium = Potasiwm
blood-sodium = Sodiwm
blood-creatinine = Creatinin
blood-egfr = eGFR
blood-urea = Wrea
blood-haemoglobin = Haemoglobin
blood-ferritin = Fferitin
blood-transferrin-saturation = Dirlawnder haearn
blood-nt-pro-bnp = NT-proBNP
blood-bnp = BNP
measure-rhythm-regular = gwastad
measure-rhythm-irregular = anwastad
unit-celsius = °C
unit-steps = cam
measure-blood = { $name } { $value }
measure-lying = yn gorwedd { $value }
measure-standing-1 = yn sefyll am 1 munud { $value }
measure-standing-3 = yn sefyll am 3 munud { $value }
measure-steps = { $number ->
    [one] { $number } cam
   *[other] { $number } cam
}
saved-temperature = Tymheredd { $value }
saved-rhythm = Curiad y pwls { $value }
saved-postural = Pwysedd gwaed { $value } mmHg
saved-steps = Camau { $value }
saved-blood = { $name } { $value }

## Rhif mewn uned arall, neu mewn blwch arall.

problem-weight-may-be-stone = Mae hynny’n rhy isel ar gyfer cilos. Os { $stone } stôn { $pounds } pwys yw e, dewiswch stonau a phwysi a’i deipio yno.
problem-pressure-swapped = Ai { $value } oeddech chi’n ei feddwl? Efallai fod y ddau rif yn y blychau anghywir.
problem-lying-missing = Teipiwch y pwysedd wrth orwedd hefyd. Edrychwn ar faint y mae’n gostwng.
problem-standing-missing = Teipiwch bwysedd wrth sefyll hefyd, neu cliriwch yr un wrth orwedd.
problem-measure-empty = { $name }: teipiwch rif yma, neu gadewch ef tan wedyn.
problem-measure-whole = { $name }: teipiwch rif cyfan yma.
problem-measure-not-a-number = { $name }: teipiwch rif yma, gydag un ffigur ar y mwyaf ar ôl y pwynt.
problem-measure-unit = { $name }: dywedwch yr uned hefyd, { $unit }.
problem-measure-wrong-unit = { $name }: { $unit } yw’r uned yma. Edrychwch ar y papur eto.
problem-measure-looks-like = { $name }: ai { $meant } oeddech chi’n ei feddwl? Yna teipiwch { $unit } ar ôl y rhif.
problem-measure-too-low = { $name }: mae hynny’n rhy isel i’w gadw. Yr isaf yw { $lowest }.
problem-measure-too-high = { $name }: mae hynny’n rhy uchel i’w gadw. Yr uchaf yw { $highest }.
problem-blood-far-too-low = { $name }: mae hynny’n rhy isel i’w gadw. Yr isaf yw { $lowest }. Edrychwch ar y papur eto. Os yw’n gywir, mae’n beryglus: ffoniwch eich tîm neu’r labordy nawr. Pan fyddant ar gau, ffoniwch 111 nawr. Os ydych yn teimlo’n wan neu os yw eich calon yn rasio, ffoniwch 999.
    .safety = not yet reviewed by a Welsh-speaking clinician
problem-blood-far-too-high = { $name }: mae hynny’n rhy uchel i’w gadw. Yr uchaf yw { $highest }. Edrychwch ar y papur eto. Os yw’n gywir, mae’n beryglus: ffoniwch eich tîm neu’r labordy nawr. Pan fyddant ar gau, ffoniwch 111 nawr. Os ydych yn teimlo’n wan neu os yw eich calon yn rasio, ffoniwch 999.
    .safety = not yet reviewed by a Welsh-speaking clinician
problem-blood-not-a-pair = Ysgrifennwch ef fel enw=gwerth, fel potassium=5.6mmol/L.
problem-blood-unknown = Nid ydym yn adnabod y prawf gwaed ‘{ $name }’. Dewiswch un o’r rhain: { $choices }.
problem-blood-twice = Mae ‘{ $name }’ yno ddwywaith. Teipiwch ef unwaith.
check-measure = { $name }: teipioch { $value }. Mae hynny’n anarferol. Ydy e’n gywir?
check-blood-unit = { $name }: teipioch { $value }. Ai { $meant } oeddech chi’n ei feddwl?
check-blood-jump = { $name }: teipioch { $value }. { $last } oedd yr un diwethaf. Ydy hynny’n gywir?
