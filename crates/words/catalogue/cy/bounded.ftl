### Cynlluniau y mae rhywun yn eu dilyn ar ei ben ei hun: geiriau’r rhagnodydd, y terfynau, a’r hyn a ddywedant heddiw.
### not yet reviewed by a Welsh-speaking clinician

## Y cynllun diwretig hyblyg.

bounded-flexible = Eich cynllun am dabledi dŵr ychwanegol, gan { $by }: { $words }
bounded-flexible-start = Dechreuwch os enillwch { $gain } mewn 3 diwrnod.
bounded-flexible-start-signs = Dechreuwch os enillwch { $gain } mewn 3 diwrnod, neu os ydych yn fwy byr o wynt neu’n fwy chwyddedig.
bounded-flexible-limits = Cymerwch hefyd: { $order }. Am { $days } diwrnod ar y mwyaf. Ffoniwch eich tîm ar ddiwrnod { $phone } os nad ydych yn well.
bounded-flexible-stop = Stopiwch a ffoniwch eich tîm os ydych yn benysgafn, yn chwydu, yn pwyso { $target } eto, neu os yw eich rhif uchaf o dan { $pressure }.
bounded-flexible-bloods = Dylech gael prawf gwaed { $days } diwrnod ar ôl dechrau.
bounded-flexible-may-start = Cewch ddefnyddio eich cynllun am dabledi dŵr ychwanegol heddiw.
bounded-flexible-held = Peidiwch â defnyddio eich cynllun am dabledi dŵr ychwanegol heddiw. Ffoniwch eich tîm nawr.
bounded-flexible-held-emergency = Ffoniwch 999 yn gyntaf. Peidiwch â defnyddio eich cynllun am dabledi dŵr ychwanegol heddiw.

## Y cynllun dyddiau salwch.

bounded-sick-day = Eich cynllun ar gyfer dyddiau salwch, gan { $by }: { $words }
bounded-sick-day-limits = Gadewch allan: { $medicines }. Am { $days } diwrnod ar y mwyaf. Cymerwch eich holl dabledi eraill.
bounded-sick-day-restart = Cymerwch nhw eto pan fyddwch wedi bwyta ac yfed fel arfer am { $hours } awr. Peidiwch â chymryd dos dwbl.
bounded-sick-day-may-pause = Cewch ddefnyddio eich cynllun dyddiau salwch heddiw. Dywedwch wrth eich tîm eich bod yn ei ddefnyddio.
bounded-sick-day-paused = Dyma ddiwrnod { $day } o’ch cynllun dyddiau salwch.
bounded-sick-day-must-restart = Cymerwch eich tabledi eto. Dylech fod wedi gwneud hyn ar { $date }. Peidiwch â chymryd dos dwbl.
bounded-metformin = metformin
bounded-nsaid = ibuprofen ac eraill

## Y ddau.

bounded-until = Cewch ddefnyddio’r cynllun hwn hyd at { $date }.
bounded-expired = Peidiwch â defnyddio’r cynllun hwn. Daeth i ben ar { $date }. Ffoniwch eich tîm.
bounded-unsettled = Peidiwch â defnyddio’r cynllun hwn. Mae dwy fersiwn ohono. Ffoniwch eich tîm.
bounded-needs-newer = Peidiwch â defnyddio’r cynllun hwn. Mae angen ap mwy newydd. Ffoniwch eich tîm.
bounded-phone-team = Ffoniwch eich tîm heddiw. Rydych wedi defnyddio eich cynllun cyhyd ag y cewch.
bounded-ask-again = Gofynnwch i’ch tîm a ydych yn cymryd { $medicine } eto. Daeth y saib i ben ar { $date }.

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
problem-sick-day-none = Nid oes cynllun dyddiau salwch. Ffoniwch eich tîm.
problem-sick-day-unsettled = Peidiwch â defnyddio’r cynllun dyddiau salwch: nid yw’n glir pa un sy’n dal. Ffoniwch eich tîm.
problem-sick-day-expired = Peidiwch â defnyddio’r cynllun dyddiau salwch: daeth i ben ar { $date }. Ffoniwch eich tîm.
problem-sick-day-from = Rhowch ddiwrnod cyntaf rhwng cytuno ar y cynllun a heddiw.
problem-sick-day-runs = Rydych yn defnyddio’r cynllun yn barod. Yn gyntaf dywedwch beth rydych yn ei gymryd eto.
problem-sick-day-no-pause = Nid ydych yn defnyddio’r cynllun nawr.
problem-sick-day-eating = Rhowch ddiwrnod o’r diwrnod salwch cyntaf hyd heddiw.
problem-sick-day-restarted = Nid yw hynny ar restr y cynllun. Defnyddiwch enw o’r rhestr.
problem-sick-day-nothing = Dewiswch beth a adewir allan.
problem-sick-day-hours = Dewiswch 24 i 48 awr o fwyta ac yfed.
problem-sick-day-not-paused = Rhaid peidio â gadael { $medicine } allan ar ddyddiau salwch. Tynnwch ef oddi ar y rhestr.
problem-sick-day-tasks = Yn gyntaf dywedwch beth a gymerir eto. Yna dewch â’r cynllun i ben.

## Yn y rhestr o’r hyn a ddigwyddodd.

timeline-flexible-plan = Cynllun am dabledi dŵr ychwanegol
timeline-flexible-use = Tabledi dŵr ychwanegol
timeline-from-to = { $from }, wedi dod i ben { $to }
timeline-sick-day-plan = Cynllun dyddiau salwch
timeline-sick-day = Dyddiau salwch
timeline-plan-ended = Wedi dod i ben
