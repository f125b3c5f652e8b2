### Meddyginiaethau rhywun ei hun: i beth y maent, a gymerwyd neu a gollwyd, a’r hyn a brynwyd yn y fferyllfa.
### not yet reviewed by a Welsh-speaking clinician

## I beth y mae pob dosbarth o feddyginiaeth.

own-medicines-for-ace-inhibitor = Mae’n agor eich pibellau gwaed, fel bod gan eich calon lai o waith i’w wneud.
own-medicines-for-arb = Mae’n agor eich pibellau gwaed, fel bod gan eich calon lai o waith i’w wneud.
own-medicines-for-arni = Mae’n agor eich pibellau gwaed ac yn helpu eich corff i golli halen a dŵr.
own-medicines-for-beta-blocker = Mae’n arafu eich calon ac yn ei diogelu rhag straen.
own-medicines-for-mra = Mae’n helpu eich corff i golli dŵr ac yn cadw eich calon rhag mynd yn stiff.
own-medicines-for-sglt2-inhibitor = Mae’n helpu eich calon a’ch arennau. Mae’n tynnu rhywfaint o siwgr a dŵr allan drwy eich wrin.
own-medicines-for-sinus-node-inhibitor = Mae’n arafu eich calon.
own-medicines-for-glycoside = Mae’n gwneud i’ch calon guro’n arafach ac yn gryfach.
own-medicines-for-vasodilator-pair = Mae’n agor eich pibellau gwaed, fel bod gan eich calon lai o waith i’w wneud.
own-medicines-for-guanylate-cyclase-stimulator = Mae’n agor eich pibellau gwaed, fel bod gan eich calon lai o waith i’w wneud.
own-medicines-for-loop-diuretic = Tabled ddŵr yw hon. Mae’n tynnu dŵr sy’n eich gwneud yn fyr o wynt neu’n chwyddedig.
own-medicines-for-thiazide = Tabled ddŵr yw hon. Mae’n gweithio gyda’ch tabled ddŵr arall.

## Sut y mae archeb yn sefyll.

own-medicines-order = { $dose }, { $frequency }, { $route }
own-medicines-changed = Newidiwyd ar { $date } gan { $who }
own-medicines-written = Ysgrifennwyd ar { $date } gan { $who }
own-medicines-other-day = Bob yn ail ddiwrnod. Nid yw i’w chymryd heddiw: ei diwrnod olaf oedd { $date }.
    .safety = not yet reviewed by a Welsh-speaking clinician
own-medicines-not-now = Peidiwch â’i chymryd nawr.
    .safety = not yet reviewed by a Welsh-speaking clinician
own-medicines-unsettled = Mae dwy fersiwn yn sefyll ar gyfer { $medicines }. Ffoniwch eich tîm cyn y dos nesaf.
    .safety = not yet reviewed by a Welsh-speaking clinician
own-medicines-unsettled-listed = Peidiwch â chymryd { $medicines } nawr. Mae dwy fersiwn yn sefyll. Ffoniwch eich tîm a gofynnwch.
    .safety = not yet reviewed by a Welsh-speaking clinician
own-medicines-both-listed = Peidiwch â’i gymryd nawr. Ffoniwch eich tîm a gofynnwch.
    .safety = not yet reviewed by a Welsh-speaking clinician
own-medicines-both = Gall un o’r rhain fod yn anghywir. Ffoniwch eich tîm cyn y dos nesaf.
    .safety = not yet reviewed by a Welsh-speaking clinician

## Wedi’i chymryd, wedi’i cholli, wedi’i stopio.

own-medicines-taken = Wedi’i chymryd
own-medicines-missed = Wedi’i cholli
own-medicines-stopped = Wedi’i stopio
own-medicines-unsaid = Dim wedi’i ddweud
own-medicines-told = { $what }: { $why }
own-medicines-told-of = { $medicine }: { $told }
own-medicines-two-said = Dywedwyd dau beth: { $first }; { $then }
own-medicines-side-effect = Sgil-effaith { $medicine }: { $words }
own-medicines-why-forgot = Anghofiais
own-medicines-why-unwell = Teimlwn yn sâl
own-medicines-why-ran-out = Nid oedd gennyf ddim ar ôl
own-medicines-why-side-effect = Sgil-effaith
own-medicines-why-told = Dywedwyd wrthyf am beidio
own-medicines-why-other = Rhywbeth arall
own-medicines-missed-once = Peidiwch â chymryd dos dwbl. Cymerwch yr un nesaf ar ei amser arferol.
    .safety = not yet reviewed by a Welsh-speaking clinician
own-medicines-stopped-phone = Ffoniwch eich tîm heddiw a dywedwch eich bod wedi stopio { $medicine }. Ni ddylid stopio rhai o’r rhain ar unwaith.
    .safety = not yet reviewed by a Welsh-speaking clinician
own-medicines-missed-phone = Rydych wedi colli rhai ar { $days } diwrnod o’r 7 diwethaf. Ffoniwch eich tîm a dywedwch wrthynt.
    .safety = not yet reviewed by a Welsh-speaking clinician
own-medicines-ran-out = Gofynnwch i’ch fferyllydd neu’ch meddygfa heddiw am ragor. Peidiwch ag aros nes bod y pecyn yn wag.
own-medicines-effect-kept = Gall eich tîm ddarllen hyn. Os ydych yn teimlo’n sâl, ffoniwch nhw. Mewn argyfwng ffoniwch 999.
    .safety = not yet reviewed by a Welsh-speaking clinician

## Dyddiau sâl a thabledi dŵr ychwanegol.

own-medicines-last-day = Y diwrnod olaf yw { $date }.
    .safety = not yet reviewed by a Welsh-speaking clinician
own-medicines-restart = Cymerwch y rhain eto ar { $date }: { $medicines }. Peidiwch â chymryd dos dwbl.
    .safety = not yet reviewed by a Welsh-speaking clinician

## A brynwyd yn y fferyllfa.

own-bought-nsaid = Poenladdwr fel ibuprofen, yn dabled neu’n gel
own-bought-decongestant = Rhywbeth at annwyd neu drwyn wedi cau
own-bought-effervescent = Tabledi pefriog, neu dabledi sy’n toddi mewn dŵr
own-bought-potassium-salt = Halen yn lle halen, fel LoSalt
own-bought-other = Rhywbeth arall
own-bought-do-not-take = Peidiwch â chymryd hwn: { $name }. Gofynnwch i’ch fferyllydd neu’ch tîm yn gyntaf. Dywedwch fod gennych fethiant y galon.
    .safety = not yet reviewed by a Welsh-speaking clinician
own-bought-stop-taking = Peidiwch â chymryd rhagor o hwn: { $name }. Ffoniwch eich tîm heddiw a dywedwch beth a gymeroch.
    .safety = not yet reviewed by a Welsh-speaking clinician
own-bought-why-nsaid = Mae poenladdwyr fel hyn yn dal dŵr yn eich corff. Gallant niweidio eich arennau.
    .safety = not yet reviewed by a Welsh-speaking clinician
own-bought-why-decongestant = Gall meddyginiaethau annwyd a thrwyn fel hyn wneud i’ch calon rasio.
    .safety = not yet reviewed by a Welsh-speaking clinician
own-bought-why-effervescent = Mae tabledi pefriog a rhai sy’n toddi mewn dŵr yn llawn halen.
    .safety = not yet reviewed by a Welsh-speaking clinician
own-bought-why-potassium-salt = Mae’n rhoi potasiwm yn eich gwaed. Gall gormod ohono niweidio eich calon.
    .safety = not yet reviewed by a Welsh-speaking clinician
own-bought-why-listed = Mae ar y rhestr o bethau na fyddant efallai’n addas i’ch calon.
    .safety = not yet reviewed by a Welsh-speaking clinician
own-bought-not-listed = Nid yw { $name } ar ein rhestr fer. Nid yw hynny’n golygu ei fod yn ddiogel. Gofynnwch i’ch fferyllydd yn gyntaf. Dywedwch fod gennych fethiant y galon.
    .safety = not yet reviewed by a Welsh-speaking clinician
own-bought-name-nsaid = poenladdwr fel ibuprofen
own-bought-name-decongestant = meddyginiaeth at annwyd neu drwyn wedi cau
own-bought-name-effervescent = tabledi pefriog
own-bought-name-potassium-salt = halen fel LoSalt
own-bought-name-listed = hwn
own-bought-taken = { $name }: prynwyd ar { $date }, a’i gymryd
own-bought-not-taken = { $name }: prynwyd ar { $date }, heb ei gymryd
own-bought-over = { $name }: prynwyd ar { $date }, heb ei gymryd mwyach ers { $until }

## Yr hyn y gellir ei gywiro.

problem-own-medicine-unknown = Nid yw’r feddyginiaeth honno ar eich rhestr. Dewiswch un o’r rhestr.
problem-own-medicine-what = Dywedwch a gafodd ei chymryd neu ei cholli, neu a ydych wedi’i stopio.
problem-own-medicine-why = Dewiswch pam na chymeroch hi.
problem-own-medicine-words = Ysgrifennwch ychydig eiriau i ddweud pam.
problem-own-medicine-long = Mae hynny’n rhy hir. Ysgrifennwch { $most } o lythrennau ar y mwyaf.
problem-own-medicine-day = Rhowch ddiwrnod o’r pythefnos diwethaf, hyd at heddiw.
problem-own-medicine-effect = Ysgrifennwch yr hyn y sylwoch arno.
problem-own-medicine-nothing = Nid oes dim i’w ddweud am y diwrnod hwnnw: mae wedi’i ddweud.
problem-own-bought-name = Dewiswch un o’r rhestr, neu ysgrifennwch yr enw sydd ar y pecyn.
problem-own-bought-unknown = Nid yw hynny ar eich rhestr o bethau a brynoch.
