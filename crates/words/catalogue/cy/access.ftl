## Pwy o’r tîm sy’n gofalu am glaf, pwy sy’n eu gweld, a beth sy’n dal ar y ffordd ar ôl trosglwyddo.

# $name: aelod o’r tîm.
access-owner = Mae { $name } yn gofalu am y claf hwn
access-owner-nobody = Does neb wedi’i enwi i ofalu am y claf hwn, felly mae pob arweinydd yn gwneud
access-row-owner = { $name }: yn gofalu am y claf hwn
access-row-owner-sees-not = { $name }: yn gofalu am y claf hwn ac yn methu eu gweld
access-row-sees = { $name }: yn gweld y claf hwn
access-row-sees-not = { $name }: ddim yn gweld y claf hwn
access-handed-over = Mae { $name } yn gofalu am y claf hwn nawr.
access-ended = Ni all { $name } weld y claf hwn mwyach. Mae’r hyn a ysgrifennon nhw yn aros yma. Mae eu cyfrifiadur yn anfon popeth sydd ar ôl, yna’n gollwng y claf hwn.
access-given = Gall { $name } weld y claf hwn.

# $count: cofnodion a ysgrifennwyd cyn y trosglwyddo ac nad ydynt yma eto.
road-waiting = { $count ->
    [one] Mae un cofnod yn dal ar y ffordd o gyfrifiadur { $name }
   *[other] Mae { $count } cofnod yn dal ar y ffordd o gyfrifiadur { $name }
}
road-maybe = Gall fod cofnodion yn dal ar y ffordd o gyfrifiadur { $name }
road-all = Mae popeth a ysgrifennodd { $name } cyn y trosglwyddo yma

problem-access-who = Enwch un o’r tîm: { $names }.
problem-access-two = Mae gan ddau o’r tîm yr enw hwn. Defnyddiwch yr id.
problem-access-last = { $name } yw’r un olaf o’r tîm sy’n gweld y claf hwn. Gadewch i gydweithiwr eu gweld yn gyntaf. Ni newidiwyd dim.
problem-access-owner = Mae { $name } yn gofalu am y claf hwn. Trosglwyddwch y claf yn gyntaf. Ni newidiwyd dim.
problem-hand-over-sees-not = Nid yw { $name } yn gweld y claf hwn. Gadewch iddyn nhw weld y claf yn gyntaf. Ni newidiwyd dim.

## Mae claf wedi gadael y cyfrifiadur hwn. Does dim yma yn dweud pwy oedd.

# $date: y diwrnod. $count: cofnodion a ysgrifennodd y cyfrifiadur hwn amdanynt.
left-caseload = { $count ->
    [0] Gadawodd un claf eich rhestr ar { $date }. Ni ysgrifennoch ddim amdanynt yma.
    [one] Gadawodd un claf eich rhestr ar { $date }. Mae’r cofnod a ysgrifennoch gyda’r gwasanaeth.
   *[other] Gadawodd un claf eich rhestr ar { $date }. Mae’r { $count } cofnod a ysgrifennoch i gyd gyda’r gwasanaeth.
}
# Tra bo’r gweinydd wedi’i roi’n ôl, ac na all neb wybod o’r fan hon a ydynt ganddo o hyd.
left-caseload-only = Gadawodd un claf eich rhestr ar { $date }.
left-computer-only = Gadawodd cofnod y cyfrifiadur hwn ar { $date }.
# $count: cofnodion. $file: ble maen nhw.
left-doubted = { $count ->
    [one] Rhowch y ffeil { $file } i bwy bynnag sy’n gofalu am eich gweinydd: cafodd y gweinydd ei roi’n ôl i ddiwrnod cynharach. Efallai ei fod wedi colli un cofnod a ysgrifennoch am rywun sydd wedi gadael y cyfrifiadur hwn. Mae’r ffeil honno’n ei gadw o hyd, dan sêl. Dim ond eich tîm all ei hagor.
   *[other] Rhowch y ffeil { $file } i bwy bynnag sy’n gofalu am eich gweinydd: cafodd y gweinydd ei roi’n ôl i ddiwrnod cynharach. Efallai ei fod wedi colli { $count } cofnod a ysgrifennoch am bobl sydd wedi gadael y cyfrifiadur hwn. Mae’r ffeil honno’n eu cadw o hyd, dan sêl. Dim ond eich tîm all ei hagor.
}
left-computer = { $count ->
    [0] Gadawodd cofnod y cyfrifiadur hwn ar { $date }. Ni ysgrifennoch ddim ynddo yma.
    [one] Gadawodd cofnod y cyfrifiadur hwn ar { $date }. Mae’r cofnod a ysgrifennoch gyda’r tîm.
   *[other] Gadawodd cofnod y cyfrifiadur hwn ar { $date }. Mae’r { $count } cofnod a ysgrifennoch i gyd gyda’r tîm.
}

## Nid yw’r cofnod i’w weld ar y cyfrifiadur hwn mwyach. Nid oes dim yma’n dweud cofnod pwy ydoedd.

ended-still-here = Ni allwch weld y cofnod hwn mwyach. Y person neu’r tîm a newidiodd hyn.
# $date: the day on which the record left this computer.
ended-left = Ni allwch weld y cofnod hwn mwyach. Gadawodd y cyfrifiadur hwn ar { $date }. Y person neu’r tîm a newidiodd hyn.
# $count: entries that wait to be sent.
ended-waiting = { $count ->
    [0] Mae popeth a ysgrifennoch yma gyda’r tîm.
    [one] Nid yw un peth a ysgrifennoch wedi’i anfon eto. Gadewch y cyfrifiadur hwn ymlaen ac ar-lein. Mae’n mynd at y tîm ohono’i hun.
   *[other] Nid yw { $count } o bethau a ysgrifennoch wedi’u hanfon eto. Gadewch y cyfrifiadur hwn ymlaen ac ar-lein. Maen nhw’n mynd at y tîm ohonynt eu hunain.
}
# $count: entries that this computer wrote.
ended-wrote = { $count ->
    [0] Ni ysgrifennoch ddim ynddo yma. Felly does dim o’ch gwaith ar goll.
    [one] Mae’r un peth a ysgrifennoch ynddo yma gyda’r tîm. Does dim ar goll.
   *[other] Mae’r { $count } o bethau a ysgrifennoch ynddo yma gyda’r tîm. Does dim ar goll.
}
ended-ask-carer = Ydych chi’n dal i helpu i ofalu am y person hwn? Gofynnwch iddyn nhw, neu ffoniwch y tîm. Gallan nhw adael i chi ei weld eto.
ended-ask-patient = Ai eich cofnod chi yw hwn? Ffoniwch eich tîm. Gallan nhw adael i chi ei weld eto.
    .safety = not yet reviewed by a Welsh-speaking clinician

## Ends of access that came to nothing, and who leads.

# $by, $name: members of the team.
end-without-effect = Daeth { $by } â’r hyn mae { $name } yn ei weld am glaf i ben. Does dim effaith i hyn: nid oedd { $by } yn gweld y claf mwyach pan gyrhaeddodd, neu fyddai neb arall yn ei weld.
# $date: the day on which the patient left.
left-without-effect = Roeddech chi wedi dod â mynediad cydweithiwr at y claf a adawodd ar { $date } i ben. Does dim effaith i hyn: roedd eich mynediad chi wedi dod i ben cyn iddo gyrraedd.
noted-no-lead = Does neb yn arwain eich tîm yn yr ap hwn nawr. Gofynnwch i bwy bynnag sy’n gofalu am eich gweinydd ychwanegu arweinydd.
# $date: a day. $count: entries.
noted-repaired = { $count ->
    [one] Ar { $date } gwelodd y gweinydd fod cofnod wedi’i newid yn ei ffeil ei hun, neu wedi mynd ohoni. Mae’r un cywir ganddo eto, o gyfrifiadur y tîm. Gofynnwch i bwy bynnag sy’n gofalu am y gweinydd wirio ei ddisg, a phwy all gyrraedd ei ffeil.
   *[other] Ar { $date } gwelodd y gweinydd fod { $count } o gofnodion wedi’u newid yn ei ffeil ei hun, neu wedi mynd ohoni. Mae’r rhai cywir ganddo eto, o gyfrifiaduron y tîm. Gofynnwch i bwy bynnag sy’n gofalu am y gweinydd wirio ei ddisg, a phwy all gyrraedd ei ffeil.
}

## Who helps the patient at home. They have no name here; $id is the end of their id.

access-carer = y cynorthwyydd gartref { $id }
# $name: access-carer.
access-row-carer-sees = { $name }: yn gweld yr hyn a rennir â’r claf
access-row-carer-sees-not = { $name }: ddim yn gweld y claf hwn mwyach
access-carer-ended = Nid yw’r cynorthwyydd gartref { $id } yn gallu gweld y claf hwn mwyach. Mae’r hyn a ysgrifennodd yn aros yma. Mae ei gyfrifiadur yn anfon popeth sydd ar ôl, yna’n gollwng y claf hwn.
access-carer-given = Mae’r cynorthwyydd gartref { $id } yn gallu gweld eto yr hyn a rennir â’r claf hwn.

## What the service keeps without effect, and taking it over.

suspended-no-right = Nid yw’n cael effaith: nid oedd gan ei awdur hawl iddo pan ysgrifennwyd ef.
suspended-turned-off = Nid yw’n cael effaith: daeth gan rywun, neu o gyfrifiadur, a gafodd ei ddiffodd.
suspended-taken = Wedi’i gadw o dan eich enw. Mae’n cael effaith o hyn ymlaen.
problem-suspended-none = Nid oes cofnod heb effaith â’r rhif hwn. Edrychwch ar y rhestr eto.
problem-suspended-other = Ni ellir cymryd hwn drosodd fel y mae. Ysgrifennwch ef eto eich hun yn ei le, er enghraifft wrth y feddyginiaeth.
