### Cynlluniau y mae rhywun yn eu dilyn ar ei ben ei hun: geiriau’r rhagnodydd, y terfynau, a’r hyn a ddywedant heddiw.
### not yet reviewed by a Welsh-speaking clinician

## Y cynllun diwretig hyblyg.

bounded-flexible = Eich cynllun am dabledi dŵr ychwanegol, gan { $by }: { $words }
    .safety = not yet reviewed by a Welsh-speaking clinician
bounded-flexible-start = Dechreuwch os enillwch { $gain } mewn 3 diwrnod.
    .safety = not yet reviewed by a Welsh-speaking clinician
bounded-flexible-start-signs = Dechreuwch os enillwch { $gain } mewn 3 diwrnod, neu os ydych yn fwy byr o wynt neu’n fwy chwyddedig.
    .safety = not yet reviewed by a Welsh-speaking clinician
bounded-flexible-limits = Cymerwch hefyd: { $order }. Am { $days } diwrnod ar y mwyaf. Ffoniwch eich tîm ar ddiwrnod { $phone } os nad ydych yn well.
    .safety = not yet reviewed by a Welsh-speaking clinician
bounded-flexible-stop = Stopiwch a ffoniwch eich tîm os ydych yn benysgafn, yn chwydu, yn pwyso { $target } eto, neu os yw eich rhif uchaf o dan { $pressure }.
    .safety = not yet reviewed by a Welsh-speaking clinician
bounded-flexible-bloods = Dylech gael prawf gwaed { $days } diwrnod ar ôl dechrau.
    .safety = not yet reviewed by a Welsh-speaking clinician
bounded-flexible-may-start = Cewch ddefnyddio eich cynllun am dabledi dŵr ychwanegol heddiw.
    .safety = not yet reviewed by a Welsh-speaking clinician
bounded-flexible-running = Dyma ddiwrnod { $day } o’ch tabledi dŵr ychwanegol. Y diwrnod olaf yw { $last }. Dylech gael prawf gwaed erbyn { $bloods }.
    .safety = not yet reviewed by a Welsh-speaking clinician
bounded-flexible-running-phone = Dyma ddiwrnod { $day } o’ch tabledi dŵr ychwanegol. Ffoniwch eich tîm heddiw os nad ydych yn well. Y diwrnod olaf yw { $last }. Dylech gael prawf gwaed erbyn { $bloods }.
    .safety = not yet reviewed by a Welsh-speaking clinician
bounded-flexible-stop-dizzy = Peidiwch â chymryd rhagor o’ch tabledi dŵr ychwanegol. Rydych yn benysgafn. Ffoniwch eich tîm heddiw.
    .safety = not yet reviewed by a Welsh-speaking clinician
bounded-flexible-stop-pressure = Peidiwch â chymryd rhagor o’ch tabledi dŵr ychwanegol. Mae eich rhif uchaf yn isel. Ffoniwch eich tîm heddiw.
    .safety = not yet reviewed by a Welsh-speaking clinician
bounded-flexible-stop-sick = Peidiwch â chymryd rhagor o’ch tabledi dŵr ychwanegol. Rydych yn chwydu neu mae gennych dwymyn. Ffoniwch eich tîm heddiw.
    .safety = not yet reviewed by a Welsh-speaking clinician
bounded-flexible-stop-target = Peidiwch â chymryd rhagor o’ch tabledi dŵr ychwanegol. Rydych yn ôl ar eich pwysau. Ffoniwch eich tîm a dywedwch wrthynt.
    .safety = not yet reviewed by a Welsh-speaking clinician
bounded-flexible-over = Peidiwch â chymryd tabledi dŵr ychwanegol nawr. Mae hyn wedi para cyhyd ag y mae eich cynllun yn ei ganiatáu. Ffoniwch eich tîm heddiw.
    .safety = not yet reviewed by a Welsh-speaking clinician
bounded-flexible-bloods-due = Dylech gael y prawf gwaed ar gyfer eich tabledi dŵr ychwanegol erbyn { $date }. Peidiwch â defnyddio’r cynllun hwnnw eto cyn hynny.
    .safety = not yet reviewed by a Welsh-speaking clinician
bounded-flexible-held-bloods = Peidiwch â defnyddio eich cynllun am dabledi dŵr ychwanegol heddiw. Yn gyntaf dylech gael y prawf gwaed ar gyfer y tro diwethaf. Ffoniwch eich tîm nawr.
    .safety = not yet reviewed by a Welsh-speaking clinician
bounded-flexible-held = Peidiwch â defnyddio eich cynllun am dabledi dŵr ychwanegol heddiw. Ffoniwch eich tîm nawr.
    .safety = not yet reviewed by a Welsh-speaking clinician
bounded-flexible-held-answers = Yn gyntaf atebwch sut yr ydych yn teimlo heddiw. Yna byddwn yn dweud wrthych a gewch ddefnyddio eich cynllun am dabledi dŵr ychwanegol.
    .safety = not yet reviewed by a Welsh-speaking clinician
bounded-flexible-held-emergency = Ffoniwch 999 yn gyntaf. Peidiwch â defnyddio eich cynllun am dabledi dŵr ychwanegol heddiw.
    .safety = not yet reviewed by a Welsh-speaking clinician

## Y cynllun dyddiau salwch.

bounded-sick-day = Eich cynllun ar gyfer dyddiau salwch, gan { $by }: { $words }
    .safety = not yet reviewed by a Welsh-speaking clinician
bounded-sick-day-limits = Gadewch allan: { $medicines }. Am { $days } diwrnod ar y mwyaf. Cymerwch eich holl dabledi eraill.
    .safety = not yet reviewed by a Welsh-speaking clinician
bounded-sick-day-restart = Cymerwch nhw eto pan fyddwch wedi bwyta ac yfed fel arfer am { $hours } awr. Peidiwch â chymryd dos dwbl.
    .safety = not yet reviewed by a Welsh-speaking clinician
bounded-sick-day-may-pause = Cewch ddefnyddio eich cynllun dyddiau salwch heddiw. Dywedwch wrth eich tîm eich bod yn ei ddefnyddio.
    .safety = not yet reviewed by a Welsh-speaking clinician
bounded-sick-day-ask-first = Mae gennych gynllun dyddiau salwch gan { $by }. Ffoniwch eich tîm a gofynnwch a ydych yn ei ddefnyddio heddiw.
    .safety = not yet reviewed by a Welsh-speaking clinician
bounded-sick-day-held = Ffoniwch 999 yn gyntaf. Gall eich cynllun dyddiau salwch aros.
    .safety = not yet reviewed by a Welsh-speaking clinician
bounded-sick-day-paused = Dyma ddiwrnod { $day } o’ch cynllun dyddiau salwch. Rydych yn gadael allan: { $medicines }.
    .safety = not yet reviewed by a Welsh-speaking clinician
bounded-sick-day-must-restart = Cymerwch y rhain eto: { $medicines }. Dylech fod wedi gwneud hyn ar { $date }. Peidiwch â chymryd dos dwbl. Yna dywedwch wrth eich tîm.
    .safety = not yet reviewed by a Welsh-speaking clinician
bounded-metformin = metformin
bounded-nsaid = ibuprofen ac eraill

## Y ddau.

bounded-until = Cewch ddefnyddio’r cynllun hwn hyd at { $date }.
    .safety = not yet reviewed by a Welsh-speaking clinician
bounded-expired = Peidiwch â defnyddio’r cynllun hwn. Daeth i ben ar { $date }. Ffoniwch eich tîm.
    .safety = not yet reviewed by a Welsh-speaking clinician
bounded-unsettled = Peidiwch â defnyddio’r cynllun hwn. Mae dwy fersiwn ohono. Ffoniwch eich tîm.
    .safety = not yet reviewed by a Welsh-speaking clinician
bounded-needs-newer = Peidiwch â defnyddio’r cynllun hwn. Mae angen ap mwy newydd. Ffoniwch eich tîm.
    .safety = not yet reviewed by a Welsh-speaking clinician
bounded-phone-team = Ffoniwch eich tîm heddiw. Rydych wedi gadael { $medicines } allan cyhyd ag y mae eich cynllun yn ei ganiatáu.
    .safety = not yet reviewed by a Welsh-speaking clinician
bounded-left-out = Wedi’i adael allan ers { $date } (cynllun dyddiau salwch)
bounded-ask-again = Gofynnwch i’ch tîm a ydych yn cymryd { $medicine } eto. Daeth y saib i ben ar { $date }.
    .safety = not yet reviewed by a Welsh-speaking clinician

## Beth y gellir ei gywiro mewn cynllun.

problem-bounded-words = Ysgrifennwch beth mae’r cynllun yn ei ddweud, yng ngeiriau’r rhagnodydd.
problem-bounded-days = Dywedwch am sawl diwrnod ar y mwyaf.
problem-bounded-too-long = Mae hynny’n rhy hir ar eich pen eich hun. Dewiswch { $days } diwrnod ar y mwyaf.
problem-bounded-expires = Rhowch y diwrnod olaf y ceir defnyddio’r cynllun.
problem-bounded-expired = Mae’r diwrnod hwnnw wedi mynd. Dewiswch ddiwrnod olaf diweddarach.
problem-bounded-too-late = Rhaid edrych ar y cynllun eto erbyn { $date }. Dewiswch y diwrnod hwnnw neu un cynt.
problem-bounded-future = Mae’r diwrnod hwnnw o’n blaen. Rhowch y diwrnod y cytunwyd ar y cynllun.
problem-bounded-weight = Rhowch y pwysau i ddod yn ôl ato mewn kg, er enghraifft 80.5.
problem-bounded-gain = Rhowch y cynnydd mewn kg, er enghraifft 2 neu 1.5.
problem-bounded-pressure = Rhowch y rhif uchaf mewn mmHg, er enghraifft 100.
problem-bounded-loop = Dim ond tabled ddŵr o grŵp furosemide all fod yn ddos ychwanegol.
problem-bounded-phone-day = Dewiswch ddiwrnod ffonio sydd o fewn y cynllun.
problem-bounded-bloods = Dylid cael y prawf gwaed o fewn { $days } diwrnod i’r dechrau.
problem-bounded-none = Nid oes cynllun o’r fath.
problem-plan-danger = Ffoniwch 999 yn gyntaf. Gall y cynllun aros.
    .safety = not yet reviewed by a Welsh-speaking clinician
problem-flexible-none = Nid oes cynllun am dabledi dŵr ychwanegol. Ffoniwch eich tîm.
    .safety = not yet reviewed by a Welsh-speaking clinician
problem-flexible-unsettled = Peidiwch â defnyddio’r cynllun am dabledi dŵr ychwanegol: nid yw’n glir pa un sy’n dal. Ffoniwch eich tîm.
    .safety = not yet reviewed by a Welsh-speaking clinician
problem-flexible-expired = Peidiwch â defnyddio’r cynllun am dabledi dŵr ychwanegol: daeth i ben ar { $date }. Ffoniwch eich tîm.
    .safety = not yet reviewed by a Welsh-speaking clinician
problem-flexible-not-offered = Nid yw’r cynllun yn dechrau ar y diwrnod hwnnw. Gwnewch wiriad yn gyntaf. Os ydych yn poeni, ffoniwch eich tîm.
    .safety = not yet reviewed by a Welsh-speaking clinician
problem-flexible-runs = Rydych yn cymryd y tabledi ychwanegol yn barod. Yn gyntaf dywedwch eu bod wedi dod i ben.
problem-flexible-held = Peidiwch â defnyddio’r cynllun ar y diwrnod hwnnw: rhaid i’ch tîm edrych yn gyntaf. Ffoniwch eich tîm nawr.
    .safety = not yet reviewed by a Welsh-speaking clinician
problem-flexible-bloods-first = Peidiwch â defnyddio’r cynllun eto: nid yw’r prawf gwaed ar gyfer y tro diwethaf wedi’i wneud. Ffoniwch eich tîm nawr.
    .safety = not yet reviewed by a Welsh-speaking clinician
problem-flexible-answers-first = Peidiwch â defnyddio’r cynllun eto. Yn gyntaf atebwch sut yr ydych yn teimlo ar y diwrnod hwnnw: gwnewch wiriad.
    .safety = not yet reviewed by a Welsh-speaking clinician
problem-flexible-bloods-due = Nid yw’r cynllun yn dechrau ar y diwrnod hwnnw. Dylech gael y prawf gwaed ar gyfer y tro diwethaf erbyn { $date }.
    .safety = not yet reviewed by a Welsh-speaking clinician
problem-flexible-over = Peidiwch â defnyddio’r cynllun nawr: mae hyn wedi para cyhyd ag y mae’n ei ganiatáu. Ffoniwch eich tîm heddiw.
    .safety = not yet reviewed by a Welsh-speaking clinician
problem-flexible-not-begun = Nid ydych yn cymryd tabledi ychwanegol dan y cynllun nawr.
problem-flexible-end = Rhowch ddiwrnod o’r tabledi ychwanegol cyntaf hyd heddiw.
problem-flexible-ends-first = Yn gyntaf dywedwch fod y tabledi ychwanegol wedi dod i ben. Yna dewch â’r cynllun i ben.
problem-sick-day-tasks-set = Yn gyntaf dywedwch beth sy’n cael ei gymryd eto. Yna newidiwch y cynllun.
problem-sick-day-none = Nid oes cynllun dyddiau salwch. Ffoniwch eich tîm.
    .safety = not yet reviewed by a Welsh-speaking clinician
problem-sick-day-unsettled = Peidiwch â defnyddio’r cynllun dyddiau salwch: nid yw’n glir pa un sy’n dal. Ffoniwch eich tîm.
    .safety = not yet reviewed by a Welsh-speaking clinician
problem-sick-day-expired = Peidiwch â defnyddio’r cynllun dyddiau salwch: daeth i ben ar { $date }. Ffoniwch eich tîm.
    .safety = not yet reviewed by a Welsh-speaking clinician
problem-sick-day-from = Rhowch ddiwrnod cyntaf rhwng cytuno ar y cynllun a heddiw.
problem-sick-day-runs = Rydych yn defnyddio’r cynllun yn barod. Yn gyntaf dywedwch beth rydych yn ei gymryd eto.
problem-sick-day-no-pause = Nid ydych yn defnyddio’r cynllun nawr.
problem-sick-day-eating = Rhowch ddiwrnod o’r diwrnod salwch cyntaf hyd heddiw.
problem-sick-day-restarted = Nid yw hynny ar restr y cynllun. Defnyddiwch enw o’r rhestr.
problem-sick-day-nothing = Dewiswch beth a adewir allan.
problem-sick-day-hours = Dewiswch 24 i 48 awr o fwyta ac yfed.
problem-sick-day-not-paused = Rhaid peidio â gadael { $medicine } allan ar ddyddiau salwch. Tynnwch ef oddi ar y rhestr.
problem-sick-day-no-order = Nid yw { $medicine } ar restr y person hwn. Os yw’n ei gymryd, cadarnhewch a dywedwch pam mae ar y cynllun.
problem-sick-day-why = Dywedwch pam: nid yw meddyginiaeth ar y cynllun ar restr y person hwn. Cedwir y rheswm gyda’r cynllun.
problem-sick-day-tasks = Yn gyntaf dywedwch beth a gymerir eto. Yna dewch â’r cynllun i ben.

## What the team has to see to.

medicines-task-extra-doses = Tabledi dŵr ychwanegol ers { $date }: diwrnod { $day } o { $most }
medicines-task-extra-doses-over = Tabledi dŵr ychwanegol ers { $date }: diwrnod { $day }, ac mae’r cynllun yn rhoi { $most }. Gofynnwch sut mae’r person, a dywedwch pryd y daethant i ben.
caseload-bought = Prynwyd a chymerir ers { $date }: { $name }
nurse-told-effect = Edrychwch ar y sgil-effaith hon o { $medicine }, a ddywedwyd ar { $date }: { $words }
nurse-told-stopped = Yn dweud iddynt stopio { $medicine } ar { $date }
caseload-left-out = Wedi’u gadael allan ers { $date } a heb eu cymryd eto: { $medicines }

## Yn y rhestr o’r hyn a ddigwyddodd.

timeline-medicine-taken = Meddyginiaethau a gymerwyd
timeline-medicine-bought = A brynwyd yn y fferyllfa
timeline-flexible-plan = Cynllun am dabledi dŵr ychwanegol
timeline-flexible-use = Tabledi dŵr ychwanegol
timeline-from-to = { $from }, wedi dod i ben { $to }
timeline-taken-again = { $from }; yn cael eu cymryd eto: { $medicines }
timeline-sick-day-plan = Cynllun dyddiau salwch
timeline-sick-day = Dyddiau salwch
timeline-plan-ended = Wedi dod i ben
