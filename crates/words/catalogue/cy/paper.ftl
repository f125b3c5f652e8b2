### Dalennau papur: y cynllun fel cerdyn i wal y gegin, rhifau cyfnod, a’r canllaw cyflym.
### `card-X-Y` yw llinell ateb Y i gwestiwn X; rhifau yw’r llinellau `card-…` eraill. Mae uned gan `$value`.
### not yet reviewed by a Welsh-speaking clinician.

## Y cerdyn.

card-title = Fy ngherdyn methiant y galon
card-about = { $name }, ganed { $born }
card-made = Gwnaed ar { $day }. Mae’n dangos eich cynllun fel yr oedd bryd hynny. Gall fod wedi newid ers hynny: edrychwch ar eich sgrin.
card-emergency = Ffoniwch 999 nawr
    .safety = not yet reviewed by a Welsh-speaking clinician
card-red = Coch: ffoniwch nawr, peidiwch ag aros
    .safety = not yet reviewed by a Welsh-speaking clinician
card-amber = Ambr: ffoniwch eich tîm heddiw
    .safety = not yet reviewed by a Welsh-speaking clinician
card-green = Gwyrdd: daliwch ati fel arfer
    .safety = not yet reviewed by a Welsh-speaking clinician
card-any-of-these = Os yw unrhyw un o’r rhain yn wir:
    .safety = not yet reviewed by a Welsh-speaking clinician
card-none-of-these = Os nad oes un o’r rhain yn wir:
    .safety = not yet reviewed by a Welsh-speaking clinician
card-green-weigh = Gwiriwch eich pwysau a sut rydych chi’n teimlo, fel y gofynnodd eich tîm.
    .safety = not yet reviewed by a Welsh-speaking clinician
card-green-medicines = Cymerwch eich meddyginiaethau.
    .safety = not yet reviewed by a Welsh-speaking clinician
card-green-even-if = Os ydych chi’n teimlo’n waeth, dywedwch wrth eich tîm.
    .safety = not yet reviewed by a Welsh-speaking clinician
card-phone = Tîm methiant y galon: { $contact }
    .safety = not yet reviewed by a Welsh-speaking clinician
card-phone-unknown = Tîm methiant y galon: gofynnwch am eu rhif, ac ysgrifennwch ef yma: ____________________ Pan fyddant ar gau, ffoniwch 111.
    .safety = not yet reviewed by a Welsh-speaking clinician
card-my-weight = Fy mhwysau targed: { $weight }
    .safety = not yet reviewed by a Welsh-speaking clinician
card-unsettled = Mae eich tîm yn setlo rhan o’r cynllun hwn. Y llinell fwyaf diogel sydd wedi’i hargraffu.
    .safety = not yet reviewed by a Welsh-speaking clinician
card-foot = Nid yw Hearth yn ddyfais feddygol ardystiedig.
    .safety = not yet reviewed by a Welsh-speaking clinician
card-page = Tudalen

card-struggling-to-breathe-yes = Rydych chi’n cael trafferth anadlu, neu’n rhy fyr eich gwynt i siarad
    .safety = not yet reviewed by a Welsh-speaking clinician
card-sudden-breathless-yes = Rydych chi’n mynd yn fyr iawn eich gwynt yn sydyn
    .safety = not yet reviewed by a Welsh-speaking clinician
card-chest-pain-today = Mae gennych boen neu dyndra newydd yn eich brest
    .safety = not yet reviewed by a Welsh-speaking clinician
card-fainted-yes = Rydych chi’n llewygu neu’n cwympo
    .safety = not yet reviewed by a Welsh-speaking clinician
card-confusion-yes = Rydych chi wedi drysu o’r newydd
    .safety = not yet reviewed by a Welsh-speaking clinician
card-grey-lips-yes = Mae eich gwefusau’n las neu’n llwyd
    .safety = not yet reviewed by a Welsh-speaking clinician
card-stroke-signs-yes = Mae eich wyneb yn disgyn, braich yn wan, neu’ch lleferydd yn aneglur
    .safety = not yet reviewed by a Welsh-speaking clinician
card-icd-shocks-one = Mae dyfais eich calon yn rhoi sioc i chi
    .safety = not yet reviewed by a Welsh-speaking clinician
card-icd-shocks-two-or-more = Mae dyfais eich calon yn rhoi dwy sioc neu fwy i chi
    .safety = not yet reviewed by a Welsh-speaking clinician
card-very-unwell-yes = Rydych chi’n teimlo’n sâl iawn ac yn ofnus
    .safety = not yet reviewed by a Welsh-speaking clinician
card-breathless-rest = Rydych chi’n fyr eich gwynt wrth eistedd yn llonydd
    .safety = not yet reviewed by a Welsh-speaking clinician
card-cough-pink-froth = Rydych chi’n pesychu ewyn pinc
    .safety = not yet reviewed by a Welsh-speaking clinician
card-overall-much-worse = Rydych chi’n teimlo’n llawer gwaeth na’ch arfer
    .safety = not yet reviewed by a Welsh-speaking clinician
card-breathless-change-little-more = Rydych chi’n fyrrach eich gwynt na’ch arfer
    .safety = not yet reviewed by a Welsh-speaking clinician
card-pillows-more = Mae angen mwy o obenyddion arnoch i gysgu
    .safety = not yet reviewed by a Welsh-speaking clinician
card-woke-breathless-yes = Rydych chi’n deffro’n fyr eich gwynt
    .safety = not yet reviewed by a Welsh-speaking clinician
card-swelling-little-more = Mae eich fferau, eich coesau neu’ch bol yn chwyddo mwy na’ch arfer
    .safety = not yet reviewed by a Welsh-speaking clinician
card-dizzy-yes = Rydych chi’n benysgafn wrth sefyll
    .safety = not yet reviewed by a Welsh-speaking clinician
card-little-urine-yes = Rydych chi’n pasio llawer llai o ddŵr na’ch arfer
    .safety = not yet reviewed by a Welsh-speaking clinician
card-sick-or-fever-yes = Rydych chi’n chwydu, mae gennych ddolur rhydd neu dwymyn
    .safety = not yet reviewed by a Welsh-speaking clinician
card-medicines-taken-stopped = Rydych chi wedi stopio cymryd meddyginiaeth
    .safety = not yet reviewed by a Welsh-speaking clinician

card-systolic-at-most = Mae rhif uchaf eich pwysedd gwaed yn { $value } neu lai
    .safety = not yet reviewed by a Welsh-speaking clinician
card-systolic-at-most-ill = Rydych chi’n benysgafn ac mae rhif uchaf eich pwysedd gwaed yn { $value } neu lai
    .safety = not yet reviewed by a Welsh-speaking clinician
card-systolic-at-least = Mae rhif uchaf eich pwysedd gwaed yn { $value } neu fwy
    .safety = not yet reviewed by a Welsh-speaking clinician
card-systolic-at-least-ill = Rydych chi’n benysgafn ac mae rhif uchaf eich pwysedd gwaed yn { $value } neu fwy
    .safety = not yet reviewed by a Welsh-speaking clinician
card-pulse-at-most = Mae eich pwls yn { $value } neu lai
    .safety = not yet reviewed by a Welsh-speaking clinician
card-pulse-at-most-ill = Rydych chi’n benysgafn ac mae eich pwls yn { $value } neu lai
    .safety = not yet reviewed by a Welsh-speaking clinician
card-pulse-at-least = Mae eich pwls yn { $value } neu fwy
    .safety = not yet reviewed by a Welsh-speaking clinician
card-pulse-at-least-ill = Rydych chi’n benysgafn ac mae eich pwls yn { $value } neu fwy
    .safety = not yet reviewed by a Welsh-speaking clinician
card-oxygen-at-most = Mae eich ocsigen yn { $value } neu lai
    .safety = not yet reviewed by a Welsh-speaking clinician
card-temperature-at-least = Mae eich tymheredd yn { $value } neu fwy
    .safety = not yet reviewed by a Welsh-speaking clinician
card-gain = Mae eich pwysau’n codi { $value } neu fwy mewn { $days } diwrnod
    .safety = not yet reviewed by a Welsh-speaking clinician
card-systolic-at-least-headache = Mae gennych gur pen drwg ac mae rhif uchaf eich pwysedd gwaed yn { $value } neu fwy
    .safety = not yet reviewed by a Welsh-speaking clinician
card-gain-swelling = Mae eich pwysau’n codi { $value } neu fwy mewn { $days } diwrnod ac rydych chi’n chwyddo mwy, neu’n mynd yn fyrrach eich gwynt
    .safety = not yet reviewed by a Welsh-speaking clinician
card-loss = Mae eich pwysau’n gostwng { $value } neu fwy mewn 3 diwrnod
    .safety = not yet reviewed by a Welsh-speaking clinician
card-loss-ill = Rydych chi’n benysgafn ac mae eich pwysau’n gostwng { $value } neu fwy mewn 3 diwrnod
    .safety = not yet reviewed by a Welsh-speaking clinician
card-uneven-pulse = Mae eich pwls yn anwastad o’r newydd
    .safety = not yet reviewed by a Welsh-speaking clinician

## Rhifau cyfnod.

paper-numbers-title = Fy rhifau methiant y galon
paper-numbers-period = O { $from } i { $to }
paper-numbers-usual = ystod arferol
paper-numbers-medicines = Pryd newidiodd meddyginiaethau (mae’r rhifau yn y siartiau)
paper-numbers-table = Pob darlleniad
paper-numbers-caption = Y diweddaraf yn gyntaf
paper-numbers-when = Pryd
paper-numbers-described = { $name }, { $unit }. Darlleniadau: { $count }. Diweddaraf { $latest }, isaf { $lowest }, uchaf { $highest }.

paper-saved = Cadwyd fel { $file }. Gall unrhyw un sy’n gallu agor y ffeil honno ei darllen.
problem-paper = Ni allem wneud y ddalen hon. Does dim byd wedi’i golli. Rhowch gynnig arall arni, a dywedwch wrth eich tîm os bydd yn digwydd eto.

paper-mark-withdrawn = wedi’i dynnu’n ôl
paper-mark-corrected = wedi’i gywiro
paper-mark-possible-duplicate = efallai wedi’i deipio ddwywaith
paper-mark-time-unsure = diwrnod ansicr

## Y canllaw cyflym: un dudalen i’w chadw wrth ymyl y glorian. Nid yw’n dangos rhifau neb.

guide-title = Canllaw cyflym
guide-lead = Gwnewch wiriad unwaith y dydd, yn y bore. Mae’n cymryd tua munud.
guide-weigh = Pwyswch eich hun
guide-weigh-1 = Ewch i’r tŷ bach yn gyntaf. Pwyswch cyn bwyta.
guide-weigh-2 = Gwisgwch tua’r un dillad bob dydd.
guide-weigh-3 = Rhowch y glorian ar lawr caled, bob amser yn yr un lle.
guide-weigh-4 = Sefwch yn llonydd. Teipiwch y rhif a welwch.
guide-pressure = Mesurwch eich pwysedd gwaed
guide-pressure-1 = Eisteddwch a gorffwyswch am 5 munud. Rhowch eich dwy droed ar y llawr. Peidiwch â siarad.
guide-pressure-2 = Rhowch y cyff ar eich braich noeth. Gorffwyswch y fraich ar fwrdd, mor uchel â’ch calon.
guide-pressure-3 = Mesurwch ddwywaith, gydag un munud rhyngddynt. Teipiwch y ddau.
guide-pressure-4 = Mae’r pwls o dan y ddau rif. Teipiwch ef hefyd.
guide-feel = Dywedwch sut rydych chi’n teimlo
guide-feel-1 = Cymharwch â’ch arfer eich hun, nid â phobl eraill.
guide-feel-2 = Os nad oes dim wedi newid, mae un allwedd yn dweud hynny am bob cwestiwn.
guide-result = Darllenwch y canlyniad
guide-result-emergency = Ffoniwch 999 nawr. Peidiwch ag aros i neb ddarllen eich gwiriad.
guide-result-red = Ffoniwch nawr. Mae’r sgrin yn dweud pwy.
guide-result-amber = Ffoniwch eich tîm heddiw. Pan fyddant ar gau, mae’r sgrin yn dweud pwy i’w ffonio.
guide-result-green = Dim arwydd rhybudd yn y gwiriad hwn. Daliwch ati fel arfer.
guide-offline = Dim rhyngrwyd? Gwnewch wiriad yr un fath. Caiff ei gadw ar y cyfrifiadur hwn a’i anfon wedyn.
guide-not-watched = Efallai nad oes neb yn gwylio eich rhifau ar hyn o bryd. Os ydych chi’n teimlo’n sâl, ffoniwch.
