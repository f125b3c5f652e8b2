### Welsh: not yet reviewed by a Welsh-speaking clinician. The English beside it is what a clinician has to read.

## I’w wneud.

due-check-in = Gwiriad heddiw
due-check-in-weight = Eich pwysau, a sut rydych chi’n teimlo
due-check-in-pressure = Eich pwysedd gwaed a’ch pwls
due-half-done = Gorffennwch y gwiriad a ddechreuoch
draft-earlier = Dechreuoch y gwiriad hwn ar { $day }. Nid yw wedi’i gadw eto.
due-done = Rydych wedi gwneud eich gwiriad heddiw. Does dim byd arall i’w wneud.
due-missed = { $days ->
    [two] Nid ydych wedi gwneud gwiriad ers { $days } ddiwrnod. Allwch chi ei wneud nawr?
   *[other] Nid ydych wedi gwneud gwiriad ers { $days } diwrnod. Allwch chi ei wneud nawr?
}

## Ble mae’r darlleniadau.

sync-line-waiting = { $count ->
    [two] Wedi’i gadw ar y cyfrifiadur hwn. { $count } ddarlleniad heb eu hanfon eto.
   *[other] Wedi’i gadw ar y cyfrifiadur hwn. { $count } darlleniad heb eu hanfon eto.
}
sync-line-all-sent = Mae gan eich tîm bopeth hyd at { $when }.
sync-line-not-used = { $count ->
    [one] Mae gan eich tîm bopeth hyd at { $when }. Nid ydynt yn defnyddio un peth a ysgrifennoch nes i arweinydd y tîm benderfynu.
   *[other] Mae gan eich tîm bopeth hyd at { $when }. Nid ydynt yn defnyddio { $count } o bethau a ysgrifennoch nes i arweinydd y tîm benderfynu.
}
sync-line-never = Wedi’i gadw ar y cyfrifiadur hwn. Does dim wedi’i anfon at eich tîm eto.
sync-line-empty = Does dim wedi’i gadw eto.

## Pa mor bell y mae gwiriad wedi cyrraedd: byth mwy nag sydd wedi’i brofi.

reached-here = Wedi’i gadw ar y cyfrifiadur hwn
reached-with-service = Gyda gwasanaeth eich tîm
reached-not-used = Gyda gwasanaeth eich tîm. Nid oes defnydd o ran ohono nes i arweinydd eich tîm benderfynu.
reached-looked-at = Edrychwyd arno gan { $who }, { $when }
reached-looked-at-you = Edrychoch chi ar hwn, { $when }
reached-looked-at-you-not-sent = Edrychoch chi ar hwn, { $when }. Heb ei anfon eto.
looker-nurse = nyrs methiant y galon
looker-prescriber = ragnodwr
looker-coordinator = gydlynydd gofal
looker-lead = arweinydd eich tîm
looker-team = un o’ch tîm

## Cyflwr y cyfnewid.

sync-last-contact = { $when }
sync-last-contact-never = byth
sync-now-done = Mae popeth wedi’i anfon a’i nôl.
sync-now-offline = Mae’r cyfrifiadur hwn yn dweud ei fod all-lein. Mae’r hyn a gadwoch yn ddiogel yma. Caiff ei anfon pan fyddwch ar-lein eto.
sync-now-running = Wrthi’n anfon ac yn nôl.
sync-now-sending = { $count ->
    [two] Wrthi’n anfon { $count } gofnod.
   *[other] Wrthi’n anfon { $count } cofnod.
}
sync-now-not-yet = Does dim wedi’i geisio eto.

## Yr hyn na chymerwyd.

not-taken-no-right = Cedwir, ond ni ddefnyddir: ni chewch newid { $what }. Gall eich arweinydd ei weld.
not-taken-revoked = Cedwir, ond ni ddefnyddir: caewyd y mewngofnod hwn cyn iddo gael ei ysgrifennu.
not-taken-broken = Nid oedd rhai cofnodion yn ffitio ac ni chymerwyd nhw. Dywedwch wrth eich tîm.
not-taken-signature = Ni chymerwyd rhai cofnodion: nid yw eu sêl yn ffitio. Dywedwch wrth eich tîm.
not-taken-too-big = Mae un cofnod yn rhy fawr ac ni chymerwyd ef. Dywedwch wrth eich tîm.
not-taken-other = Ni chymerwyd rhai cofnodion. Dywedwch wrth eich tîm.

## What there is to know about the records themselves.

noted-put-right = { $count ->
    [one] Cafodd un cofnod ei gywiro yr wythnos hon: nid oedd y cyfrifiadur hwn a’r gweinydd yn cadw’r un peth. Nawr maen nhw.
   *[other] Cafodd { $count } cofnod eu cywiro yr wythnos hon: nid oedd y cyfrifiadur hwn a’r gweinydd yn cadw’r un peth. Nawr maen nhw.
}
noted-not-same = Nid yw’r cyfrifiadur hwn a’r gweinydd yn cadw’r un peth. Nid oes dim a gadwoch wedi’i golli. Dywedwch wrth bwy bynnag sy’n gofalu am eich gweinydd.
noted-aside = { $count ->
    [one] Daeth un rhan o gofnod nad yw’n ffitio. Mae’n cael ei chadw ar wahân, ac mae’r gweddill yn mynd ymlaen. Dywedwch wrth bwy bynnag sy’n gofalu am eich gweinydd.
   *[other] Daeth { $count } rhan o gofnodion nad ydynt yn ffitio. Maen nhw’n cael eu cadw ar wahân, ac mae’r gweddill yn mynd ymlaen. Dywedwch wrth bwy bynnag sy’n gofalu am eich gweinydd.
}
# $count: entries. $file: where they lie.
noted-kept = { $count ->
    [one] Mae un peth a ysgrifennwyd yma o’r blaen ar wahân, dan sêl, yn { $file }. Rhowch y ffeil honno i’ch tîm: dim ond nhw all ei hagor. Dilëwch hi pan ddywedant fod y cyfan ganddynt.
   *[other] Mae { $count } o bethau a ysgrifennwyd yma o’r blaen ar wahân, dan sêl, yn { $file }. Rhowch y ffeil honno i’ch tîm: dim ond nhw all ei hagor. Dilëwch hi pan ddywedant fod y cyfan ganddynt.
}
noted-suspended = { $count ->
    [one] Mae un cofnod yn aros am eich penderfyniad: nid oes effaith iddo nes i chi ei gymryd drosodd. Mae hearth-cli suspended list yn ei ddangos.
   *[other] Mae { $count } o gofnodion yn aros am eich penderfyniad: nid oes effaith iddynt nes i chi eu cymryd drosodd. Mae hearth-cli suspended list yn eu dangos.
}
noted-put-back = Ar { $date } gwelwyd bod gweinydd eich tîm wedi’i roi’n ôl i ddiwrnod cynharach. Mae cyfrifiaduron y tîm yn rhoi’n ôl iddo yr hyn sydd ganddynt. Gofynnwch i bwy bynnag sy’n gofalu am y gweinydd a ydynt yn gwybod. Gofynnwch i’ch tîm edrych ar y dudalen anfon: mae cyfrifiadur y mae rhywun wedi’i adael yn enwi ffeil y gall fod ei hangen ar y gweinydd.
noted-copied-home = Cafodd cyfrifiadur yng nghartref { $name } ei gopïo neu ei roi’n ôl i ddiwrnod cynharach. Mae’r hyn a ysgrifennwyd ar y ddau wedi’i gadw. Gofynnwch iddynt a oes rhywun arall yn ei ddefnyddio.
# $name: enw’r cyfrifiadur. $owner: pwy biau.
noted-copied-of = Cafodd cyfrifiadur “{ $name }” { $owner } ei gopïo neu ei roi yn ôl i ddiwrnod cynharach. Mae’r hyn a ysgrifennwyd ar y ddau yn cael ei gadw. Gofynnwch iddynt a oes rhywun arall yn ei ddefnyddio.
noted-copied = Cafodd y cyfrifiadur “{ $name }” ei gopïo neu ei roi yn ôl i ddiwrnod cynharach. Mae’r hyn a ysgrifennwyd ar y ddau yn cael ei gadw. Gofynnwch i’w berchennog a oes rhywun arall yn ei ddefnyddio.

## Pwy i’w ffonio.

hours-open = Ar agor nawr tan { $until }
hours-closed = Ar gau tan { $opens }
hours-unknown = Nid ydym yn gwybod pryd maen nhw ar agor
hours-no-contact = Nid yw rhif ffôn eich tîm yma eto
hours-opens = { $day } { $time }
hours-tomorrow = yfory { $time }
hours-today = heddiw { $time }
contact-out-of-hours = Pan fyddan nhw ar gau, ffoniwch { $outofhours }. Mewn argyfwng ffoniwch 999.
    .safety = not yet reviewed by a Welsh-speaking clinician

## Yr hyn a gadwyd.

saved-weight = Pwysau { $value }
saved-pressure = Pwysedd gwaed { $value } mmHg
saved-pressure-two = Pwysedd gwaed { $value } mmHg, yna { $again } mmHg
saved-pulse = Pwls { $value }
saved-oxygen = Ocsigen { $value }
saved-symptoms-usual = Sut rydych chi’n teimlo: dim newid yn eich atebion
saved-symptom = { $symptom }: { $answer }

## Wedyn.

result-more-urgent = Edrychodd cyfrifiadur eich tîm ar hyn hefyd. Mae’n fwy brys nag a ddywedwyd wrthych yma: { $headline }.
    .safety = not yet reviewed by a Welsh-speaking clinician
plan-changed = Newidiwyd eich cynllun gan { $who } ar { $when }: { $what } yw { $value } nawr.

## Enwau rhifau.

number-weight = Pwysau
number-systolic = Pwysedd gwaed uchaf
number-diastolic = Pwysedd gwaed isaf
number-pressure = Pwysedd gwaed
number-pulse = Pwls
number-oxygen = Ocsigen
number-symptoms = Sut rydych chi’n teimlo
unit-kg = kg
unit-mmhg = mmHg
unit-pulse = curiad y funud
unit-percent = %
line-target-weight = Eich pwysau targed
line-weight-gain = Ffoniwch eich tîm uwchlaw hyn
line-low-pressure = Mynnwch help islaw hyn
line-high-pressure = Ffoniwch eich tîm uwchlaw hyn
line-slow-pulse = Mynnwch help islaw hyn
line-fast-pulse = Mynnwch help uwchlaw hyn
line-low-oxygen = Mynnwch help islaw hyn

## Wrth ymyl y rhifau.

medicine-mark-started = { $day }: dechrau { $medicine }
medicine-mark-increased = { $day }: mwy o { $medicine }
medicine-mark-decreased = { $day }: llai o { $medicine }
medicine-mark-stopped = { $day }: stopio { $medicine }
numbers-file-saved = Cadwyd fel { $file } yn eich ffolder { $folder }. Gall unrhyw un sy’n agor y cyfrifiadur hwn yn eich enw chi ei darllen.
problem-numbers-not-written = Ni allem gadw’r ffeil. Gwnewch yn siŵr nad yw’r ddisg yn llawn, yna rhowch gynnig arall arni.

withdraw-not-me = Nid fi oedd e
withdraw-wrong-device = Roedd y ddyfais yn anghywir
withdraw-typing-error = Teipiais ef yn anghywir
withdraw-other = Rheswm arall

author-you = chi
author-patient = y claf
author-carer = gofalwr
author-team = y tîm
author-server = cyfrifiadur y tîm
author-told-by = { $who }, yn ôl { $source }

## Dyddiadur papur a deipiwyd.

diary-saved = Cadwyd: { $day }. { $what }.
diary-saved-usual = Cadwyd: { $day }. Yr un fath â diwrnodau eraill.
diary-saved-part = Cadwyd yr hyn na all aros: { $what }. Cywirwch y gweddill a chadwch y rhes eto.
diary-not-saved = Nid yw’r rhes hon wedi’i chadw eto. Cywirwch hi a’i chadw eto.
diary-check = Edrychwch ar y rhif hwn unwaith eto. Nid yw’r rhes wedi’i chadw eto.
diary-danger = Mae rhywbeth a deipioch ar gyfer { $day } yn frys.
    .safety = not yet reviewed by a Welsh-speaking clinician
diary-danger-undated = Mae rhywbeth a deipioch yn frys. Ni allwn ddarllen ei ddiwrnod, felly gall fod o heddiw.
    .safety = not yet reviewed by a Welsh-speaking clinician

## Cloc na all fod yn gywir.

clock-wrong = Mae’r cyfrifiadur hwn yn dweud mai { $day } yw hi. Ni all hynny fod yn gywir. Gofynnwch i rywun osod ei gloc.
clock-day = Mae’r gwiriad hwn ar gyfer { $day }.
