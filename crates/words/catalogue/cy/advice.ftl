### Welsh: not yet reviewed by a Welsh-speaking clinician. The English beside it is what a clinician has to read.

## Parthau.

zone-emergency = Ffoniwch 999 nawr
    .safety = not yet reviewed by a Welsh-speaking clinician
zone-red = Mynnwch help heddiw: ffoniwch nawr
    .safety = not yet reviewed by a Welsh-speaking clinician
zone-amber = Ffoniwch eich tîm heddiw
    .safety = not yet reviewed by a Welsh-speaking clinician
zone-amber-closed = Ffoniwch { $outofhours } heddiw
    .safety = not yet reviewed by a Welsh-speaking clinician
zone-green = Dim arwydd rhybudd yn y gwiriad hwn
    .safety = not yet reviewed by a Welsh-speaking clinician
zone-not-judged = Wedi’i gadw. Allwn ni ddim dweud sut ydych chi o hyn
    .safety = not yet reviewed by a Welsh-speaking clinician
zone-not-judged-part = Wedi’i gadw. Nid yw hwn yn wiriad llawn eto
    .safety = not yet reviewed by a Welsh-speaking clinician
zone-not-judged-ask = Wedi’i gadw. Atebwch un cwestiwn arall
    .safety = not yet reviewed by a Welsh-speaking clinician
zone-not-judged-medicine = Cadwyd. Gofynnwch i’ch tîm cyn cymryd eich dos nesaf
    .safety = not yet reviewed by a Welsh-speaking clinician
zone-not-judged-team = Wedi’i gadw. Holwch eich tîm am eich prawf gwaed
    .safety = not yet reviewed by a Welsh-speaking clinician
zone-amber-comfort = Ffoniwch eich nyrs neu’ch meddyg teulu
    .safety = not yet reviewed by a Welsh-speaking clinician
zone-red-hospital = Ewch i’r Adran Achosion Brys nawr
    .safety = not yet reviewed by a Welsh-speaking clinician
zone-earlier-day = { $day } oedd hynny. Sut ydych chi nawr?
    .safety = not yet reviewed by a Welsh-speaking clinician

advice-999 = { zone-emergency }
    .safety = not yet reviewed by a Welsh-speaking clinician
advice-red = { zone-red }
    .safety = not yet reviewed by a Welsh-speaking clinician
advice-amber = { zone-amber }
    .safety = not yet reviewed by a Welsh-speaking clinician
advice-green = { zone-green }
    .safety = not yet reviewed by a Welsh-speaking clinician
advice-not-judged = { zone-not-judged }
    .safety = not yet reviewed by a Welsh-speaking clinician

zone-name-emergency = Argyfwng
zone-name-red = Coch: brys
zone-name-amber = Ambr: ffoniwch heddiw
zone-name-green = Gwyrdd: dim arwydd rhybudd
zone-name-not-judged = Heb ei farnu

## Beth i’w wneud: argyfwng.

advice-emergency-call = Ffoniwch 999 nawr. Peidiwch ag aros am y tîm methiant y galon.
    .safety = not yet reviewed by a Welsh-speaking clinician
advice-emergency-say = Dywedwch: ‘Mae gen i fethiant y galon. { $reason }.’
    .safety = not yet reviewed by a Welsh-speaking clinician
advice-emergency-not-watched = Efallai nad oes neb yn gwylio’r sgrin hon.
    .safety = not yet reviewed by a Welsh-speaking clinician

say-pressure-high = Mae fy mhwysedd gwaed yn uchel iawn ac rwy’n teimlo’n sâl
    .safety = not yet reviewed by a Welsh-speaking clinician
say-oxygen-low = Mae fy ocsigen yn isel iawn
    .safety = not yet reviewed by a Welsh-speaking clinician
say-pressure-low = Mae fy mhwysedd gwaed yn isel iawn ac rwy’n teimlo’n sâl
    .safety = not yet reviewed by a Welsh-speaking clinician
say-pressure-very-low = Mae fy mhwysedd gwaed yn isel iawn
    .safety = not yet reviewed by a Welsh-speaking clinician
say-pulse-slow = Mae fy mhwls yn araf iawn
    .safety = not yet reviewed by a Welsh-speaking clinician
say-pulse-fast = Mae fy mhwls yn gyflym iawn
    .safety = not yet reviewed by a Welsh-speaking clinician
say-danger-sign = Mae gen i arwydd perygl
    .safety = not yet reviewed by a Welsh-speaking clinician
say-joined = { $first }. { $then }
    .safety = not yet reviewed by a Welsh-speaking clinician

## Beth i’w wneud: coch ac ambr.

advice-red-phone-open = Ffoniwch y tîm methiant y galon nawr ar { $phone }. Maen nhw ar agor tan { $until }.
    .safety = not yet reviewed by a Welsh-speaking clinician
advice-red-phone-closed = Mae’r tîm methiant y galon ar gau nawr. Ffoniwch { $outofhours } nawr. Peidiwch ag aros iddyn nhw agor.
    .safety = not yet reviewed by a Welsh-speaking clinician
advice-red-phone-unknown = Ffoniwch eich tîm methiant y galon nawr. Os na allwch eu cyrraedd, ffoniwch 111.
    .safety = not yet reviewed by a Welsh-speaking clinician
advice-red-phone-hours-unknown = Ffoniwch y tîm methiant y galon nawr ar { $phone }. Os nad ydyn nhw’n ateb, ffoniwch { $outofhours }.
    .safety = not yet reviewed by a Welsh-speaking clinician
advice-red-worse = Os ydych yn teimlo’n waeth neu’n cael trafferth anadlu, ffoniwch 999.
    .safety = not yet reviewed by a Welsh-speaking clinician
advice-hospital-now = Ewch i’r Adran Achosion Brys nawr. Ewch â’r canlyniad hwn gyda chi.
    .safety = not yet reviewed by a Welsh-speaking clinician
advice-hospital-999 = Os ydych yn teimlo’n wan, os yw eich brest yn brifo neu os yw eich calon yn rasio, ffoniwch 999.
    .safety = not yet reviewed by a Welsh-speaking clinician
advice-earlier-now-999 = Os oes gennych unrhyw un o’r rhain nawr, ffoniwch 999 nawr.
    .safety = not yet reviewed by a Welsh-speaking clinician
advice-earlier-now-red = Os yw felly o hyd nawr, peidiwch ag aros: ffoniwch nawr.
    .safety = not yet reviewed by a Welsh-speaking clinician

advice-amber-phone-open = Mae eich cynllun yn dweud: ffoniwch y tîm methiant y galon heddiw ar { $phone } (ar agor tan { $until }).
    .safety = not yet reviewed by a Welsh-speaking clinician
advice-amber-phone-closed = Mae’r tîm methiant y galon ar gau nawr. Ffoniwch { $outofhours } heddiw. Yna ffoniwch y tîm ar { $phone } pan fyddan nhw’n agor: { $opens }.
    .safety = not yet reviewed by a Welsh-speaking clinician
advice-amber-phone-unknown = Ffoniwch eich tîm methiant y galon heddiw. Os na allwch eu cyrraedd, ffoniwch 111.
    .safety = not yet reviewed by a Welsh-speaking clinician
advice-amber-phone-hours-unknown = Mae eich cynllun yn dweud: ffoniwch y tîm methiant y galon heddiw ar { $phone }. Os nad ydyn nhw’n ateb, ffoniwch { $outofhours }.
    .safety = not yet reviewed by a Welsh-speaking clinician
advice-amber-out-of-hours = Pan fyddan nhw ar gau, ffoniwch { $outofhours }.
    .safety = not yet reviewed by a Welsh-speaking clinician
advice-amber-worse = Os ydych yn teimlo’n waeth, ffoniwch 111. Os na allwch anadlu neu os yw’ch brest yn brifo, ffoniwch 999.
    .safety = not yet reviewed by a Welsh-speaking clinician
advice-comfort-phone-open = Ffoniwch eich tîm eich hun ar { $phone } (ar agor tan { $until }). Neu ffoniwch eich meddyg teulu.
    .safety = not yet reviewed by a Welsh-speaking clinician
advice-comfort-phone-closed = Mae eich tîm eich hun ar gau nawr. Ffoniwch nhw ar { $phone } pan fyddan nhw’n agor: { $opens }. Os na all aros, ffoniwch eich meddyg teulu. Pan fydd y feddygfa ar gau, ffoniwch { $outofhours }.
    .safety = not yet reviewed by a Welsh-speaking clinician
advice-comfort-phone-unknown = Ffoniwch eich nyrs neu’ch meddyg teulu. Pan fyddan nhw ar gau, ffoniwch 111.
    .safety = not yet reviewed by a Welsh-speaking clinician
advice-comfort-phone-hours-unknown = Ffoniwch eich tîm eich hun ar { $phone }, neu’ch meddyg teulu. Pan fyddan nhw ar gau, ffoniwch { $outofhours }.
    .safety = not yet reviewed by a Welsh-speaking clinician
advice-comfort-worse = Os ydych yn teimlo’n waeth, ffoniwch nhw eto. Os na allwch anadlu neu os yw’ch brest yn brifo, ffoniwch 999.
    .safety = not yet reviewed by a Welsh-speaking clinician

repeat-measurement = Eisteddwch yn llonydd am { $minutes } munud. Yna mesurwch unwaith eto.
oxygen-again = Mae bysedd oer yn gwneud y rhif ocsigen yn rhy isel. Cynheswch eich llaw a mesurwch eto ar unwaith, ond peidiwch ag aros cyn cael help. Cadwch yr hyn a gewch.
again-while-waiting = Mesurwch unwaith eto tra byddwch yn aros am help. Os yw’r ail rif yn agos at eich arfer, dywedwch hynny wrthyn nhw.
    .safety = not yet reviewed by a Welsh-speaking clinician

## Beth i’w wneud: gwyrdd, a phan na ellid barnu dim.

advice-green-near-usual = Yn agos at eich arfer: { $numbers }.
    .safety = not yet reviewed by a Welsh-speaking clinician
advice-green-days-before = Yn agos at y dyddiau cynt: { $numbers }.
    .safety = not yet reviewed by a Welsh-speaking clinician
advice-green-away-from-usual = Heb fod yn agos at eich arfer, ond heb fynd dros derfyn: { $numbers }.
    .safety = not yet reviewed by a Welsh-speaking clinician
advice-green-inside-limits = O fewn eich terfynau: { $numbers }.
    .safety = not yet reviewed by a Welsh-speaking clinician
advice-green-usual-unknown = Nid ydym yn gwybod eich arfer eto ar gyfer hyn: { $numbers }.
    .safety = not yet reviewed by a Welsh-speaking clinician
compared-weight = pwysau
compared-pressure = pwysedd gwaed
compared-pulse = pwls
compared-oxygen = ocsigen
compared-temperature = tymheredd
compared-standing-pressure = pwysedd gwaed wrth sefyll
advice-green-keep-taking = Daliwch ati i gymryd eich meddyginiaethau.
    .safety = not yet reviewed by a Welsh-speaking clinician
advice-green-even-if = Os ydych yn teimlo’n waeth, dywedwch wrth eich tîm, hyd yn oed os yw’r sgrin hon yn wyrdd.
    .safety = not yet reviewed by a Welsh-speaking clinician
advice-not-judged-tell = Mae eich gwiriad wedi’i gadw. Os ydych yn teimlo’n waeth, dywedwch wrth eich tîm.
    .safety = not yet reviewed by a Welsh-speaking clinician
advice-not-judged-rest = Ychwanegwch y gweddill pan allwch. Mae’r hyn a roesoch o’r blaen ar y diwrnod hwnnw yn cyfrif hefyd.
    .safety = not yet reviewed by a Welsh-speaking clinician
advice-not-judged-999 = Os na allwch anadlu neu os yw’ch brest yn brifo, ffoniwch 999.
    .safety = not yet reviewed by a Welsh-speaking clinician

## Yr hyn nad edrychwyd arno.

not-enough-weights = { $days ->
    [two] Nid oes gennym bwysau o’r { $days } ddiwrnod cynt i gymharu ag ef.
   *[other] Nid oes gennym bwysau o’r { $days } diwrnod cynt i gymharu ag ef.
}
second-weight-of-the-day = Rhoesoch bwysau o’r blaen ar y diwrnod hwnnw. Dim ond yr un cyntaf mewn diwrnod yr ydym yn ei gymharu.
time-unsure = Nid ydym yn siŵr pa ddiwrnod oedd hyn. Felly nid yw’n cael ei gymharu â dyddiau eraill.
symptoms-not-asked = Ni ddywedoch sut rydych chi’n teimlo. Atebwch y cwestiynau hefyd. Mae’r rhai cyntaf am arwyddion perygl.
earlier-stands-999 = Yn y diwrnod diwethaf roedd hyn yn golygu 999: ‘{ $told }’ Os nad oes neb wedi edrych arnoch ers hynny, neu os yw gennych o hyd, neu os daw yn ôl, ffoniwch 999 nawr. Nid yw’r hyn yr ydych newydd ei gadw yn newid hynny.
    .safety = not yet reviewed by a Welsh-speaking clinician
earlier-stands-red = Yn y diwrnod diwethaf roedd hyn yn golygu cymorth yr un diwrnod: ‘{ $told }’ Os nad ydych wedi siarad â’ch tîm ers hynny, ffoniwch nhw nawr. Nid yw’r hyn yr ydych newydd ei gadw yn newid hynny.
    .safety = not yet reviewed by a Welsh-speaking clinician
earlier-stands-amber = Yn gynharach heddiw roedd hyn yn golygu ffoniwch eich tîm heddiw: ‘{ $told }’ Os nad ydych wedi siarad â nhw, ffoniwch nhw. Nid yw’r hyn yr ydych newydd ei gadw yn newid hynny.
    .safety = not yet reviewed by a Welsh-speaking clinician
symptoms-partly-answered = { $left ->
    [one] Nid atebsoch { $left } o’r cwestiynau. Does dim wedi edrych arno.
   *[other] Nid atebsoch { $left } o’r cwestiynau. Does dim wedi edrych arnyn nhw.
}
symptoms-partly-answered-danger = { $left ->
    [one] Nid atebsoch { $left } o’r cwestiynau. Mae am arwydd perygl. Atebwch ef nawr.
   *[other] Nid atebsoch { $left } o’r cwestiynau. Mae rhai am arwyddion perygl. Atebwch y rheini nawr.
}
symptoms-left-out = { $left ->
    [one] Nid atebsoch y cwestiwn hwn: { $symptoms }. Does dim wedi edrych arno.
   *[other] Nid atebsoch y { $left } cwestiwn hyn: { $symptoms }. Does dim wedi edrych arnyn nhw.
}
still-due-weight = Ar ôl i’w wneud heddiw: eich pwysau.
still-due-pressure = Ar ôl i’w wneud heddiw: eich pwysedd gwaed.
not-given-weight = Nid oes gennym bwysau o’r diwrnod hwnnw.
not-given-pressure = Nid oes gennym bwysedd gwaed o’r diwrnod hwnnw.
ask-dizzy = Mae eich pwysedd gwaed braidd yn isel: { $pressure }. Ydych chi’n teimlo’n benysgafn wrth sefyll? Atebwch y cwestiwn hwnnw nawr. Os ydych, ffoniwch eich tîm nawr.
    .safety = not yet reviewed by a Welsh-speaking clinician
team-looks-at-blood = Gofynnwyd i’ch tîm edrych ar eich prawf gwaed ar { $day }. Holwch nhw amdano pan fyddwch yn siarad nesaf.
blood-for-team = Mae angen i’ch tîm edrych ar eich prawf gwaed: { $result }. Ffoniwch nhw a dywedwch y rhif hwn wrthyn nhw.
    .safety = not yet reviewed by a Welsh-speaking clinician
taken-back-999 = Yn y diwrnod diwethaf roedd un o’ch gwiriadau yn golygu 999. Cafodd ei newid neu ei dynnu’n ôl ers hynny. Os nad oes neb wedi edrych arnoch, neu os yw gennych o hyd, neu os daw yn ôl, ffoniwch 999 nawr.
    .safety = not yet reviewed by a Welsh-speaking clinician
symptoms-not-judged = Does dim wedi edrych ar hyn: { $symptoms }. Dywedwch wrth eich tîm os yw’n parhau.
diastolic-not-judged = Does dim wedi edrych ar eich rhif isaf: { $pressure }. Dywedwch wrth eich tîm.
pulse-faster-than-usual = Mae eich pwls yn llawer cyflymach nag arfer: { $pulse }. Eich arfer yw { $usual }. Eisteddwch yn llonydd a mesurwch unwaith eto. Os yw’n aros felly, dywedwch wrth eich tîm.
    .safety = not yet reviewed by a Welsh-speaking clinician
pulse-slower-than-usual = Mae eich pwls yn llawer arafach nag arfer: { $pulse }. Eich arfer yw { $usual }. Eisteddwch yn llonydd a mesurwch unwaith eto. Os yw’n aros felly, dywedwch wrth eich tîm.
    .safety = not yet reviewed by a Welsh-speaking clinician
pressure-lower-than-usual = Mae eich pwysedd gwaed yn is nag arfer: { $pressure }. Eich rhif uchaf arferol yw { $usual }. Eisteddwch yn llonydd a mesurwch unwaith eto. Os yw’n aros felly, neu os ydych yn teimlo’n benysgafn, dywedwch wrth eich tîm.
    .safety = not yet reviewed by a Welsh-speaking clinician
oxygen-product-scale = Nid yw eich tîm wedi gosod targed ocsigen i chi. Defnyddiom yr un sydd gan y rhan fwyaf o bobl: { $scale }.
medicines-unsettled = Mae dwy fersiwn o un o’ch meddyginiaethau wedi’u hysgrifennu. Ffoniwch eich tîm cyn cymryd y dos nesaf ohoni. Pan fyddant ar gau, ffoniwch 111.
    .safety = not yet reviewed by a Welsh-speaking clinician
medicines-unsettled-open = Mae dwy fersiwn o un o’ch meddyginiaethau wedi’u hysgrifennu. Ffoniwch eich tîm ar { $phone } cyn cymryd y dos nesaf ohoni. Maen nhw ar agor tan { $until }. Wedi hynny, ffoniwch { $outofhours }.
    .safety = not yet reviewed by a Welsh-speaking clinician
medicines-unsettled-closed = Mae dwy fersiwn o un o’ch meddyginiaethau wedi’u hysgrifennu. Mae eich tîm ar gau nawr. Ffoniwch { $outofhours } cyn cymryd y dos nesaf ohoni. Neu ffoniwch eich tîm ar { $phone } pan fyddant yn agor: { $opens }.
    .safety = not yet reviewed by a Welsh-speaking clinician
medicines-unsettled-hours-unknown = Mae dwy fersiwn o un o’ch meddyginiaethau wedi’u hysgrifennu. Ffoniwch eich tîm ar { $phone } cyn cymryd y dos nesaf ohoni. Os nad ydyn nhw’n ateb, ffoniwch { $outofhours }.
    .safety = not yet reviewed by a Welsh-speaking clinician
not-judged-history = Mae eich darlleniadau cynharach yn dal ar eu ffordd i’r cyfrifiadur hwn. Felly ni allem gymharu hwn â phob un ohonyn nhw.
not-judged-weight = Does dim wedi edrych ar eich pwysau.
not-judged-pressure = Does dim wedi edrych ar eich pwysedd gwaed.
not-judged-pulse = Does dim wedi edrych ar eich pwls.
not-judged-oxygen = Does dim wedi edrych ar eich ocsigen.
not-judged-symptoms = Does dim wedi edrych ar sut rydych chi’n teimlo.

## Yr hyn a ganfuwyd.

finding-weight-gain = { $days ->
    [two] Mae eich pwysau i fyny { $gain } mewn { $days } ddiwrnod.
   *[other] Mae eich pwysau i fyny { $gain } mewn { $days } diwrnod.
}
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-weight-gain-with-symptoms = { $days ->
    [two] Mae eich pwysau i fyny { $gain } mewn { $days } ddiwrnod. Ac fe ddywedoch hyn wrthym: { $symptoms }.
   *[other] Mae eich pwysau i fyny { $gain } mewn { $days } diwrnod. Ac fe ddywedoch hyn wrthym: { $symptoms }.
}
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-danger-sign = { $count ->
    [one] Mae gennych arwydd perygl: { $symptoms }.
   *[other] Mae gennych arwyddion perygl: { $symptoms }.
}
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-on-day = Ar { $day }: { $told }
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-congestion = Efallai eich bod yn dal mwy o hylif. Fe ddywedoch hyn wrthym: { $symptoms }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-congestion-severe = Efallai eich bod yn dal llawer mwy o hylif. Fe ddywedoch hyn wrthym: { $symptoms }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-congestion-much-worse = Rydych chi’n teimlo’n waeth o lawer. Ac efallai eich bod yn dal mwy o hylif. Fe ddywedoch hyn wrthym: { $symptoms }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-much-worse = Rydych chi’n teimlo’n waeth o lawer.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-told = Fe ddywedoch hyn wrthym: { $told }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-low-pressure = Mae eich pwysedd gwaed yn isel: { $pressure }. Mae’r rhif uchaf o dan { $limit }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-low-pressure-with-symptoms = Mae eich pwysedd gwaed yn isel: { $pressure }. Ac fe ddywedoch hyn wrthym: { $symptoms }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-high-pressure = Mae eich pwysedd gwaed yn uchel: { $pressure }. Mae’r rhif uchaf dros { $limit }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-high-pressure-with-symptoms = Mae eich pwysedd gwaed yn uchel: { $pressure }. Ac fe ddywedoch hyn wrthym: { $symptoms }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-very-high-pressure = Mae eich pwysedd gwaed yn uchel iawn: { $pressure }. Ac fe ddywedoch hyn wrthym: { $symptoms }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-slow-pulse = Mae eich pwls yn araf: { $pulse }. Mae o dan { $limit }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-slow-pulse-with-symptoms = Mae eich pwls yn araf: { $pulse }. Ac fe ddywedoch hyn wrthym: { $symptoms }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-fast-pulse = Mae eich pwls yn gyflym: { $pulse }. Mae dros { $limit }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-low-oxygen = Mae eich ocsigen yn isel: { $oxygen }. Ystyr isel yw { $limit } neu lai.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-very-low-oxygen = Mae eich ocsigen yn isel iawn: { $oxygen }. Ystyr isel iawn yw { $limit } neu is.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-oxygen-drop = Mae eich ocsigen yn is nag arfer: { $oxygen }. Eich arfer yw { $usual }.
    .safety = not yet reviewed by a Welsh-speaking clinician

## Dwy fersiwn o un gosodiad diogelwch.

plan-unsettled = Mae eich tîm yn setlo eich cynllun: { $subject }. Mae dau werth ochr yn ochr. Gofynnwch iddyn nhw cyn i chi newid yr hyn a wnewch.
settling = Mae eich tîm yn setlo eich cynllun: { $subject }. Tan hynny edrychwn ar y ddau werth. Yr ateb mwyaf brys sy’n cyfrif.
    .safety = not yet reviewed by a Welsh-speaking clinician
settling-phone = Mae eich tîm yn setlo eich cynllun: { $subject }. Ffoniwch nhw ar { $phone } cyn i chi newid yr hyn a wnewch. Pan fyddant ar gau, ffoniwch { $outofhours }.
    .safety = not yet reviewed by a Welsh-speaking clinician
settling-no-phone = Mae eich tîm yn setlo eich cynllun: { $subject }. Ffoniwch nhw cyn i chi newid yr hyn a wnewch. Pan fyddant ar gau, ffoniwch 111.
    .safety = not yet reviewed by a Welsh-speaking clinician
settling-together = Mae eich tîm yn setlo eich cynllun: { $subject }. Tan hynny gallwch ffonio: { $phone }.
    .safety = not yet reviewed by a Welsh-speaking clinician
