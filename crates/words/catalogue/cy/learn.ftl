### Tudalennau i ddysgu ohonynt, yn ein geiriau ein hunain: gweler docs/clinical/learn.md.
### These sentences are not yet reviewed by a Welsh-speaking clinician.

learn-read-of = Rydych wedi darllen { $read } o { $all } tudalen.
learn-state-not-yet = Heb ei ddarllen eto
learn-state-read = Darllenwyd gan { $who }, { $when }
learn-state-again = Darllenwyd gan { $who }, { $when }. Gwerth ei ddarllen unwaith eto.
learn-state-right = Darllenwyd gan { $who }, { $when }. Roedd yr atebion yn gywir.

## heart-failure

learn-heart-failure-title = Beth yw methiant y galon
learn-heart-failure-1 = Pwmp yw eich calon. Mewn methiant y galon mae’n pwmpio’n llai da nag y dylai. Nid yw wedi stopio, ac nid yw ar fin stopio.
learn-heart-failure-2 = Pan fo’r pwmp yn wan, gall dŵr gronni. Gall fod yn eich coesau, eich bol neu eich ysgyfaint. Dyna pam yr ydych yn chwyddo neu’n colli eich gwynt.
learn-heart-failure-3 = Mae llawer o achosion: trawiad ar y galon, pwysedd gwaed uchel, falf wael, curiad anwastad, alcohol, neu rywbeth sy’n rhedeg yn y teulu. Gofynnwch i’ch tîm pa un yw eich un chi.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-heart-failure-4 = Mae’n mynd i fyny ac i lawr. Mae wythnosau da ac wythnosau drwg. Mae’r tabledi cywir, symud bob dydd a gwylio’r arwyddion yn helpu’r rhan fwyaf i deimlo’n well ac i fyw’n hirach.
learn-heart-failure-tell = Dywedwch wrth ffrind: beth mae eich calon yn ei wneud yn llai da nawr?
learn-heart-failure-q1 = Beth mae ‘methiant y galon’ yn ei olygu?
learn-heart-failure-q1-a = Mae fy nghalon ar fin stopio.
learn-heart-failure-q1-b = Mae fy nghalon yn pwmpio’n llai da nag y dylai.
learn-heart-failure-q1-c = Cefais drawiad ar y galon heddiw.
learn-heart-failure-q1-right = Ie. Mae’n pwmpio’n llai da, ac mae llawer y gellir ei wneud.
learn-heart-failure-q1-again = Mae’r enw’n swnio’n waeth nag y mae. Nid yw eich calon wedi stopio: mae’n pwmpio’n llai da nag y dylai. Darllenwch y llinellau cyntaf unwaith eto.

## watching

learn-watching-title = Gwylio’r arwyddion, a gwybod beth i’w wneud
learn-watching-1 = Pwyswch bob dydd: deffro, pi-pi, pwyso, ysgrifennu. Defnyddiwch yr un glorian, ar lawr caled, mewn dillad ysgafn, cyn bwyta.
learn-watching-2 = Pan fo’ch pwysau’n codi’n gyflym, dŵr ydyw ac nid braster. Mae eich cynllun yn dweud faint sy’n ormod i chi. I lawer mae’n 2 kg mewn 3 diwrnod.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-watching-3 = Mae sut ydych yn teimlo yn cyfrif mwy na’r glorian. Mwy byr eich gwynt? Mwy o obenyddion? Mwy o chwyddo? Ffoniwch eich tîm yr un diwrnod, er na symudodd eich pwysau.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-watching-4 = Ffoniwch 999 ar unwaith os ydych yn ymladd am wynt wrth orffwys, os nad yw poen yn y frest yn mynd, neu os ydych yn llewygu. Nid yw’r ap hwn yn galw am help. Peidiwch ag aros am eich tîm.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-watching-tell = Dywedwch yn eich geiriau eich hun: ar ba ddiwrnod y byddech yn ffonio eich tîm?
learn-watching-q1 = Mae eich pwysau wedi codi cymaint ag y mae eich cynllun yn ei ddweud, ac rydych yn teimlo’n iawn. Beth wnewch chi?
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-watching-q1-a = Bwyta llai am rai dyddiau.
learn-watching-q1-b = Ffonio fy nhîm heddiw.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-watching-q1-c = Aros wythnos i weld.
learn-watching-q1-right = Ie. Ffoniwch heddiw: gall galwad nawr arbed arhosiad yn yr ysbyty i chi.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-watching-q1-again = Dŵr yw pwysau cyflym, nid bwyd. Mae aros yn gadael iddo gronni. Ffoniwch eich tîm yr un diwrnod.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-watching-q2 = Rydych yn eistedd yn llonydd ac yn ymladd am wynt. Beth wnewch chi?
learn-watching-q2-a = Anfon neges at fy nhîm.
learn-watching-q2-b = Gorwedd ac aros.
learn-watching-q2-c = Ffonio 999 nawr.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-watching-q2-right = Ie. Ffoniwch 999 nawr. Efallai nad oes neb yn gwylio’r sgrin hon.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-watching-q2-again = Ni all hyn aros, ac efallai nad oes neb yn gwylio. Ffoniwch 999 nawr.
    .safety = not yet reviewed by a Welsh-speaking clinician

## medicines

learn-medicines-title = Eich meddyginiaethau
learn-medicines-1 = Mae’r rhan fwyaf o bobl â chalon wan yn cymryd mwy nag un math o dabled. Mae rhai’n helpu’r galon i orffwys, rhai’n ei gwarchod, ac mae tabledi dŵr yn tynnu’r dŵr allan.
learn-medicines-2 = Mae eich tîm yn dechrau’n isel ac yn codi gam wrth gam. Mae hynny’n cymryd wythnosau. Maent yn gofyn am brofion gwaed ar y ffordd, i’ch cadw’n ddiogel.
learn-medicines-3 = Cymerwch nhw bob dydd, ar ddyddiau da hefyd. Peidiwch â stopio un ar eich pen eich hun. Os yw un yn gwneud i chi deimlo’n wael, ffoniwch eich tîm: mae ffordd arall yn aml.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-medicines-4 = Gofynnwch i fferyllydd cyn prynu tabled mewn siop. Mae rhai tabledi poen, fel ibuprofen, yn gwneud i chi ddal dŵr. Felly hefyd rai tabledi pefriog a moddion annwyd.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-medicines-tell = Dywedwch yn eich geiriau eich hun: i beth mae pob un o’ch tabledi?
learn-medicines-q1 = Mae tabled newydd yn gwneud i chi deimlo’n benysgafn. Beth wnewch chi?
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-medicines-q1-a = Ei stopio a dweud wrth neb.
learn-medicines-q1-b = Cymryd hanner o hyn ymlaen.
learn-medicines-q1-c = Ffonio fy nhîm a gofyn.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-medicines-q1-right = Ie. Gallant newid yr amser, y cam neu’r dabled.
learn-medicines-q1-again = Gall stopio ar eich pen eich hun eich gwneud yn sâl yn gyflym. Ffoniwch eich tîm: gallant ddod o hyd i ffordd arall.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-medicines-q2 = Mae eich cefn yn brifo. I bwy y gofynnwch cyn prynu ibuprofen?
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-medicines-q2-a = Fferyllydd: dywedaf fod gen i fethiant y galon.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-medicines-q2-b = Neb: mae ar werth mewn siopau.
learn-medicines-q2-c = Ffrind sy’n ei gymryd.
learn-medicines-q2-right = Ie. Gall fferyllydd ddod o hyd i dabled boen sy’n addas i’ch calon.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-medicines-q2-again = Mae rhai tabledi o’r siop yn gwneud i chi ddal dŵr. Gofynnwch i fferyllydd yn gyntaf, a dywedwch beth ydych yn ei gymryd.
    .safety = not yet reviewed by a Welsh-speaking clinician

## fluids

learn-fluids-title = Faint i’w yfed
learn-fluids-1 = Gall y rhan fwyaf o bobl â chalon wan yfed pan fo syched arnynt. Nid yw llawer ar unwaith yn dda i chi.
learn-fluids-2 = Mae rhai pobl yn cael terfyn gan eu tîm, fel 1.5 i 2 litr y dydd. Os nad oes gennych derfyn, peidiwch â gosod un eich hun.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-fluids-3 = Os oes gennych derfyn, mae cawl, iâ, llaeth a the yn cyfrif hefyd. Llenwch jwg yn y bore i weld beth sydd ar ôl.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-fluids-4 = Gall chwydu, dolur rhydd neu ddiwrnod poeth eich sychu. Yna gallwch deimlo’n benysgafn a phasio ychydig o ddŵr. Ffoniwch eich tîm, neu gwnewch yr hyn y mae eich cynllun dyddiau salwch yn ei ddweud.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-fluids-tell = Dywedwch yn eich geiriau eich hun: a yw eich tîm wedi gosod terfyn i chi, a beth ydyw?
learn-fluids-q1 = Does neb wedi dweud wrthych am yfed llai. Beth sy’n iawn i chi?
learn-fluids-q1-a = Rwy’n yfed pan fo syched arnaf, heb ormod ar unwaith.
learn-fluids-q1-b = Rwy’n yfed cyn lleied ag y gallaf.
learn-fluids-q1-c = Rwy’n yfed 4 litr y dydd.
learn-fluids-q1-right = Ie. Dim ond i bobl y mae eu tîm wedi gosod un y mae terfyn.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-fluids-q1-again = Gall rhy ychydig eich sychu, a gall llawer gormod eich llenwi. Yfwch pan fo syched arnoch, os nad yw eich tîm wedi gosod terfyn.
    .safety = not yet reviewed by a Welsh-speaking clinician

## food

learn-food-title = Bwyd a halen
learn-food-1 = Mae halen yn dal dŵr yn eich corff. Ceisiwch gael dim mwy na 5 g o halen y dydd: llwy de fach yw hynny, gyda’r halen sydd yn y bwyd a brynwch.
learn-food-2 = Mae’r rhan fwyaf o halen yn cuddio mewn bara, ham, caws, creision, saws a phrydau mewn bocs. Darllenwch y label, a dewiswch wyrdd neu ambr am halen.
learn-food-3 = Defnyddiwch berlysiau, lemwn, garlleg neu bupur i roi blas. Peidiwch â defnyddio halen wedi’i wneud â photasiwm, fel LoSalt, oni bai bod eich tîm yn dweud. Gall fod yn ddrwg i chi gyda rhai tabledi.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-food-4 = Bwytewch ddigon. Os ydych yn colli pwysau heb fod eisiau, neu heb awydd bwyta, dywedwch wrth eich tîm.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-food-tell = Dywedwch yn eich geiriau eich hun: pa fwyd yr ydych yn ei hoffi sydd â llawer o halen?
learn-food-q1 = Rydych eisiau llai o halen, ond rhaid i fwyd flasu’n dda. Beth sy’n ddiogel?
learn-food-q1-a = Halen wedi’i wneud â photasiwm.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-food-q1-b = Ciwb stoc ym mhob pryd.
learn-food-q1-c = Perlysiau, lemwn a phupur.
learn-food-q1-right = Ie. Maent yn rhoi blas heb ddal dŵr.
learn-food-q1-again = Mae ciwbiau stoc yn llawn halen, a gall halen potasiwm eich niweidio gyda rhai tabledi calon. Mae perlysiau, lemwn a phupur yn ddiogel.
    .safety = not yet reviewed by a Welsh-speaking clinician

## activity

learn-activity-title = Symud a gorffwys
learn-activity-1 = Mae symud bob dydd yn ddiogel i’r rhan fwyaf o bobl, ac mae’n helpu. Rydych yn llai byr eich gwynt, yn cysgu’n well ac yn teimlo’n debycach i chi’ch hun.
learn-activity-2 = Dechreuwch yn fach: cerdded yn y cyntedd, ychydig gamau yn yr ardd. Ychwanegwch ychydig bob wythnos. Dylech allu siarad o hyd wrth symud.
learn-activity-3 = Stopiwch ac eisteddwch os yw eich brest yn brifo, os ydych yn benysgafn neu’n fyr iawn eich gwynt. Ffoniwch 999 os nad yw’r boen yn mynd.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-activity-4 = Gofynnwch am adsefydlu’r galon: dosbarth, neu gynllun ar gyfer eich cartref. Mae gorffwys ar ddyddiau drwg yn iawn hefyd. Rhannwch eich tasgau dros yr wythnos.
learn-activity-tell = Dywedwch yn eich geiriau eich hun: sut y byddwch yn symud heddiw?
learn-activity-q1 = Pa mor galed y dylech symud?
learn-activity-q1-a = Nes na allaf siarad.
learn-activity-q1-b = Fel y gallaf siarad o hyd.
learn-activity-q1-c = Dim o gwbl: mae fy nghalon yn wan.
learn-activity-q1-right = Ie. Os gallwch siarad, mae’n weddol gywir.
learn-activity-q1-again = Mae calon wan yn hoffi symud, ond nid nes eich bod yn brin o wynt. Os gallwch siarad o hyd, mae’n weddol gywir.

## sleep

learn-sleep-title = Cwsg, ac anadl yn y nos
learn-sleep-1 = Mae dŵr yn symud i’ch ysgyfaint pan orweddwch yn fflat. Yna gallwch beswch, deffro’n fyr eich gwynt, neu fod angen mwy o obenyddion.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-sleep-2 = Os yw hynny’n newydd neu’n waeth, ffoniwch eich tîm yr un diwrnod. Os ydych yn ymladd am wynt ac nad yw’n lleddfu pan eisteddwch i fyny, ffoniwch 999.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-sleep-3 = Ydych chi’n chwyrnu ac yn deffro’n flinedig? Efallai eich bod yn stopio anadlu nawr ac yn y man yn y nos. Dywedwch wrth eich tîm: gellir ei drin.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-sleep-4 = Gofynnwch i’ch tîm pryd i gymryd eich tabled ddŵr, fel na fydd rhaid codi drwy’r nos.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-sleep-tell = Dywedwch yn eich geiriau eich hun: sawl gobennydd sydd ei angen arnoch mewn wythnos arferol?
learn-sleep-q1 = Neithiwr roedd angen tri gobennydd arnoch ac nid un. Beth wnewch chi?
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-sleep-q1-a = Ffonio fy nhîm heddiw.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-sleep-q1-b = Prynu gobennydd meddalach.
learn-sleep-q1-c = Dweud wrthynt ar fy ymweliad nesaf.
learn-sleep-q1-right = Ie. Gall mwy o obenyddion olygu mwy o ddŵr yn eich ysgyfaint.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-sleep-q1-again = Gall mwy o obenyddion olygu mwy o ddŵr yn eich ysgyfaint. Mae hynny’n werth galwad heddiw.
    .safety = not yet reviewed by a Welsh-speaking clinician

## mood

learn-mood-title = Hwyliau isel a phryder
learn-mood-1 = Mae’n anodd byw gyda chalon wan. Mae llawer o bobl yn teimlo’n isel, yn ofnus neu’n flin. Nid eich bai chi yw hynny.
learn-mood-2 = Gellir trin hwyliau isel, drwy siarad ac weithiau gyda thabledi. Mae mor real â choes dost. Dywedwch wrth eich nyrs sut ydych yn teimlo.
learn-mood-3 = Mae pethau bach yn helpu: cynllun ar gyfer y dydd, awyr iach, un alwad ffôn, un peth yr ydych yn ei hoffi.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-mood-4 = Os ydych yn meddwl am niweidio eich hun, mynnwch help nawr. Ffoniwch y Samariaid ar 116 123, neu 111 a dewis 2, unrhyw awr. Mewn perygl ffoniwch 999.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-mood-tell = Dywedwch yn eich geiriau eich hun: â phwy y gallwch siarad pan fyddwch yn isel?
learn-mood-q1 = Rydych wedi teimlo’n isel am bythefnos. Beth sy’n helpu?
learn-mood-q1-a = Rwy’n ei guddio: does gan y tîm ddim amser.
learn-mood-q1-b = Rwy’n dweud wrth fy nhîm: gellir ei drin.
learn-mood-q1-c = Rwy’n aros: mae’n rhan ohono.
learn-mood-q1-right = Ie. Maent eisiau gwybod, ac mae help.
learn-mood-q1-again = Mae llawer yn teimlo fel hyn, a gellir ei drin. Mae eich tîm eisiau gwybod.

## family

learn-family-title = Teulu a phobl sy’n helpu
learn-family-1 = Mae pobl sy’n agos atoch eisiau helpu. Dangoswch yr ap hwn a’ch cerdyn ar y wal iddynt. Yna maent hwythau’n gwybod yr arwyddion.
learn-family-2 = Chi sy’n dweud beth y cânt ei wybod. Dywedwch wrth eich tîm â phwy y cânt siarad.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-family-3 = Mae pobl sy’n helpu yn blino hefyd. Gallant ofyn i’w meddyg teulu eu hunain am help, a gall y cyngor edrych ar yr hyn sydd ei angen arnynt.
learn-family-4 = Siaradwch am yr hyn a ddymunwch at y dyfodol, tra ydych yn iach. Ysgrifennwch ef yn ‘Fy nghynllun’.
learn-family-tell = Dywedwch yn eich geiriau eich hun: pwy ddylai wybod yr arwyddion?
learn-family-q1 = Pwy sy’n dweud beth y caiff eich teulu ei wybod amdanoch?
learn-family-q1-a = Fy nheulu.
learn-family-q1-b = Fy nhîm.
learn-family-q1-c = Fi.
learn-family-q1-right = Ie. Chi sydd i ddweud, a gallwch ei newid.
learn-family-q1-again = Chi sydd i ddweud pwy gaiff wybod beth. Dywedwch wrth eich tîm: gallwch ei newid unrhyw bryd.
    .safety = not yet reviewed by a Welsh-speaking clinician

## alcohol

learn-alcohol-title = Alcohol
learn-alcohol-1 = Gall alcohol wneud calon wan yn wannach, a’r curiad yn anwastad.
learn-alcohol-2 = Os ydych yn yfed, peidiwch â chael mwy na 14 uned mewn wythnos, dros dridiau neu fwy. Mae peint o gwrw neu wydraid mawr o win yn 2 i 3 uned.
learn-alcohol-3 = Os mai alcohol achosodd eich calon wan, neu os yw eich tîm yn dweud, peidiwch â chael dim o gwbl.
learn-alcohol-4 = Ydych chi’n yfed llawer bob dydd? Peidiwch â stopio ar unwaith ar eich pen eich hun: gall hynny fod yn risg. Gofynnwch i’ch tîm am help.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-alcohol-tell = Dywedwch yn eich geiriau eich hun: faint ydych chi’n ei yfed mewn wythnos arferol?
learn-alcohol-q1 = Alcohol achosodd y galon wan. Faint sy’n iawn?
learn-alcohol-q1-a = 14 uned yr wythnos.
learn-alcohol-q1-b = Gwin yn unig.
learn-alcohol-q1-c = Dim.
learn-alcohol-q1-right = Ie. Yna dim sydd orau, a gall y galon wella.
learn-alcohol-q1-again = Pan mai alcohol oedd yr achos, dim sydd orau: gall y galon wella. Gofynnwch i’ch tîm am help i stopio.
    .safety = not yet reviewed by a Welsh-speaking clinician

## smoking

learn-smoking-title = Ysmygu a chyffuriau
learn-smoking-1 = Mae mwg yn gwneud i’ch calon weithio mwy ac i’ch gwaed gario llai o aer. Mae stopio’n helpu ar unrhyw oed.
learn-smoking-2 = Mae angen mwy nag un cynnig ar y rhan fwyaf. Gyda help rydych yn fwy tebygol o stopio am byth. Mae am ddim ar y GIG.
learn-smoking-3 = Gofynnwch i’ch tîm neu fferyllydd am batshys, gwm a dosbarth stopio smygu.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-smoking-4 = Gall rhai cyffuriau stryd, fel cocên a speed, niweidio’r galon ar unwaith. Dywedwch wrth eich tîm: ni fyddant yn eich barnu.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-smoking-tell = Dywedwch yn eich geiriau eich hun: beth fyddai’n eich helpu chi, neu rywun gartref, i stopio?
learn-smoking-q1 = Rydych wedi smygu ers 50 mlynedd. A yw’n werth stopio?
learn-smoking-q1-a = Ydy, ar unrhyw oed.
learn-smoking-q1-b = Nac ydy, mae’n rhy hwyr.
learn-smoking-q1-c = Dim ond os wyf yn peswch.
learn-smoking-q1-right = Ie. Mae eich calon yn elwa o fewn dyddiau.
learn-smoking-q1-again = Nid yw’n rhy hwyr. Mae eich calon yn elwa ar unrhyw oed.

## vaccines

learn-vaccines-title = Brechiadau sy’n eich gwarchod
learn-vaccines-1 = Gall y ffliw wneud calon wan yn llawer gwaeth. Cewch y brechiad ffliw bob hydref. Mae am ddim i chi ar y GIG.
learn-vaccines-2 = Mae brechiad rhag un math o glefyd drwg yr ysgyfaint hefyd. Dim ond unwaith sydd ei angen ar y rhan fwyaf. Gofynnwch i’ch meddyg teulu.
learn-vaccines-3 = Gofynnwch a ydych i fod i gael brechiad rhag COVID-19.
learn-vaccines-4 = Mae braich dost neu ddiwrnod o deimlo’n od yn iawn. Mae’n mynd yn fuan.
learn-vaccines-tell = Dywedwch yn eich geiriau eich hun: pryd cawsoch frechiad ffliw ddiwethaf?
learn-vaccines-q1 = Pa mor aml mae angen y brechiad ffliw arnoch?
learn-vaccines-q1-a = Mae unwaith yn ddigon.
learn-vaccines-q1-b = Bob blwyddyn.
learn-vaccines-q1-c = Dim ond pan wyf yn sâl.
learn-vaccines-q1-right = Ie. Mae’r ffliw yn newid o flwyddyn i flwyddyn, a’r brechiad hefyd.
learn-vaccines-q1-again = Mae’r ffliw yn newid o flwyddyn i flwyddyn, felly mae angen brechiad newydd bob hydref.

## travel

learn-travel-title = Teithio a gyrru
learn-travel-1 = Gallwch fynd i ffwrdd pan fyddwch yn teimlo’n dda a phan nad yw eich cynllun newydd ei newid. Gofynnwch i’ch tîm cyn taith hir neu hediad.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-travel-2 = Cadwch eich tabledi gyda chi, nid mewn cês a all fynd ar goll. Ewch â rhestr ohonynt, eich cerdyn a rhif ffôn eich tîm.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-travel-3 = Ar deithiau hir symudwch eich coesau bob awr. Yn y gwres rydych yn colli dŵr: pwyswch bob dydd yno hefyd.
learn-travel-4 = Gofynnwch i’ch tîm a gewch yrru. Ni chewch yrru am beth amser ar ôl llewygu, neu ar ôl dyfais newydd i’r galon. Y DVLA sydd â’r rheolau.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-travel-tell = Dywedwch yn eich geiriau eich hun: beth ydych chi’n ei roi yn eich bag ar gyfer taith?
learn-travel-q1 = Rydych yn hedfan am wythnos. Ble mae eich tabledi’n mynd?
learn-travel-q1-a = Yn y cês mawr.
learn-travel-q1-b = Maent yn aros gartref.
learn-travel-q1-c = Yn y bag sy’n aros gyda mi.
learn-travel-q1-right = Ie. Gall cês fynd ar goll; mae eich bag yn aros gyda chi.
learn-travel-q1-again = Gall cês fynd ar goll, a gall diwrnod heb dabledi eich gwneud yn sâl. Cadwch nhw yn y bag sy’n aros gyda chi.

## closeness

learn-closeness-title = Agosrwydd a rhyw
learn-closeness-1 = Mae agosrwydd yn dda i chi. I’r rhan fwyaf sy’n teimlo’n dda, mae rhyw yn ddiogel. Os gallwch ddringo dwy res o risiau heb drafferth, mae’n debyg y gallwch gael rhyw.
learn-closeness-2 = Gall rhai tabledi calon, hwyliau isel neu flinder fynd â’r awydd. Dywedwch wrth eich nyrs. Maent wedi clywed y cyfan o’r blaen.
learn-closeness-3 = Nid yw tabledi codiad yn ddiogel gyda nitradau, fel chwistrell GTN. Gofynnwch cyn eu cymryd, a pheidiwch byth â’u prynu o’r we.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-closeness-4 = Stopiwch a gorffwyswch os oes gennych boen yn y frest neu os ydych yn fyr iawn eich gwynt. Ffoniwch 999 os nad yw’n mynd.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-closeness-tell = Dywedwch yn eich geiriau eich hun, os dymunwch: oes rhywbeth yr hoffech ei ofyn i’ch nyrs?
learn-closeness-q1 = Rydych yn defnyddio chwistrell GTN ac eisiau tabled codiad. Beth wnewch chi?
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-closeness-q1-a = Ei phrynu o’r we.
learn-closeness-q1-b = Gofyn i’m tîm yn gyntaf.
learn-closeness-q1-c = Cymryd hanner ohoni.
learn-closeness-q1-right = Ie. Gall y ddau gyda’i gilydd ostwng eich pwysedd gwaed yn llawer rhy isel.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-closeness-q1-again = Gall y ddau gyda’i gilydd ostwng eich pwysedd gwaed yn llawer rhy isel. Gofynnwch i’ch tîm yn gyntaf.
    .safety = not yet reviewed by a Welsh-speaking clinician

## devices

learn-devices-title = Dyfeisiau’r galon
learn-devices-1 = Mae gan rai pobl flwch bach dan y croen. Gall roi curiad i’r galon, helpu’r ddwy ochr i guro fel un, neu roi sioc i’r galon allan o guriad drwg.
learn-devices-2 = Cadwch gerdyn eich dyfais gyda chi. Ewch i’ch archwiliadau. Dangoswch y cerdyn mewn meysydd awyr a chyn sgan.
learn-devices-3 = Un sioc ac rydych yn teimlo’n iawn: ffoniwch y clinig dyfeisiau yr un diwrnod. Dwy sioc neu fwy, neu rydych yn teimlo’n sâl: ffoniwch 999.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-devices-4 = Gellir diffodd dyfais sy’n rhoi sioc pan ddaw’r amser iawn. Gallwch siarad amdano unrhyw bryd. Eich dewis chi ydyw.
learn-devices-tell = Dywedwch yn eich geiriau eich hun: pa fath o ddyfais sydd gennych, os o gwbl?
learn-devices-q1 = Mae eich dyfais yn rhoi dwy sioc. Beth wnewch chi?
learn-devices-q1-a = Ffonio 999.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-devices-q1-b = Ffonio’r clinig wythnos nesaf.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-devices-q1-c = Ei diffodd â magnet.
learn-devices-q1-right = Ie. Mae dwy sioc yn golygu 999, er y gallech deimlo’n iawn.
    .safety = not yet reviewed by a Welsh-speaking clinician
learn-devices-q1-again = Gall dwy sioc olygu bod eich calon mewn trafferth. Ffoniwch 999, er y gallech deimlo’n iawn.
    .safety = not yet reviewed by a Welsh-speaking clinician
