### Cynllun y person ei hun: ei adrannau yn ei eiriau ei hun, nodau, dyddiau a drefnwyd, a'r hyn a newidiodd eraill.
### These sentences are not yet reviewed by a Welsh-speaking clinician.

## Adrannau

own-title-matters = Yr hyn sydd bwysicaf i mi
own-help-matters = Beth sy’n gwneud diwrnod da? Beth na fynnwch ei golli?
own-title-people = Pobl sy’n bwysig i mi
own-help-people = Pwy sy’n agos atoch? Gyda phwy y cawn siarad?
own-title-talking = Sut orau i siarad â mi
own-help-talking = Print bras, llais araf, arwydd, rhywun sy’n eich helpu i glywed neu siarad.
own-title-wellness = Sut ydw i pan wyf yn iach
own-help-wellness = Beth allwch ei wneud ar ddiwrnod da? Sut olwg a theimlad sydd arnoch bryd hynny?
own-title-please-do = Gwnewch hyn, a pheidiwch â hyn
own-help-please-do = Beth sy’n helpu pan fydd pobl yn gofalu amdanoch? Beth nad ydych yn ei hoffi?
own-title-support = Sut a phryd i’m helpu
own-help-support = Beth allwch ei wneud ar eich pen eich hun? Pryd hoffech gael help?
own-title-also = Gwerth ei wybod hefyd
own-help-also = Eich ffydd, eich anifeiliaid, eich gwaith, eich gorffennol.
own-title-strengths = Yr hyn sy’n mynd yn dda i mi
own-help-strengths = Beth ydych chi’n dda am ei wneud? Beth sy’n rhoi nerth i chi?
own-title-concerns = Yr hyn sy’n anodd i mi neu’n fy mhoeni
own-help-concerns = Beth sy’n eich rhwystro rhag gwneud yr hyn a fynnwch?
own-title-needs = Yr hyn sydd ei angen arnaf fel bod gofal yn gweithio i mi
own-help-needs = Grisiau, lifft, cadair, cludiant, mwy o amser, ystafell dawel.
own-title-contacts = Pobl i’w ffonio
own-help-contacts = Enwau a rhifau ffôn: teulu, ffrindiau, cymydog, eich meddyg teulu.
own-title-wishes = Fy nymuniadau at y dyfodol
own-help-wishes = Ble hoffech gael gofal? Pwy sy’n siarad drosoch os na allwch?

own-blank = Does dim wedi’i ysgrifennu yma.
own-nothing = dim
own-by = { $who }, { $when }
own-needs-newer = Ysgrifennwyd rhan o’r cynllun hwn mewn ap mwy newydd. Mae wedi’i gadw. Diweddarwch yr ap i’w ddarllen.
own-line-importance = Pwysig i mi: { $number } o 10
own-line-confidence = Pa mor siŵr ydw i: { $number } o 10
own-line-step = Fy ngham: { $text }
own-line-when = Pryd a ble: { $text }
own-line-barriers = Beth allai fod yn y ffordd: { $text }
own-line-helper = Pwy sy’n helpu: { $text }
own-line-again = Edrych eto: { $text }

## Nodau

own-goal-again = Edrychwch ar hyn eto ar { $date }.
own-goal-due = Edrychwch ar hyn eto nawr. Chi ddewisodd { $date }.
own-goal-state-open = Rwy’n anelu ato
own-goal-state-done = Rwyf wedi’i wneud
own-goal-state-let-go = Rwyf wedi’i ollwng
own-goal-smaller = Nid ydych mor siŵr o’r cam hwn eto. Allwch chi ei wneud yn llai, neu ofyn am help? Mae cam bach sy’n cael ei gymryd yn werth mwy nag un mawr.
due-goal = Edrychwch ar eich nod eto: { $goal }

## Dyddiau a drefnwyd

own-next-contact = Pryd y byddwn yn siarad nesaf
own-next-review = Pryd y byddwn yn edrych ar y cynllun i gyd
own-next-none = Does dim diwrnod wedi’i bennu eto. Gofynnwch i’ch tîm.

## Yr hyn a newidiodd eraill

plan-changed-many = Newidiwyd { $count } o bethau yn eich cynllun. Darllenwch nhw ar ‘Fy nghynllun’.
own-read-on = Darllenwyd gan { $who } ar { $when }
own-not-read = Mae yno, ond heb ei ddarllen eto
own-not-there = Heb ei ddarllen eto. Ni wyddom a yw ar eu cyfrifiadur.
own-shown = { $what }: roedd yn { $was }; nawr mae’n { $is }

## Yr hyn sydd o’i le ar yr hyn a deipiwyd

problem-section-unknown = Nid ydym yn adnabod y rhan hon o’r cynllun. Dewiswch un o’r rhain: { $sections }.
problem-goal-unknown = Ni allwn ddod o hyd i’r nod hwn. Agorwch ‘Fy nghynllun’ eto, yna rhowch gynnig arall arni.
problem-goal-empty = Ysgrifennwch yr hyn a fynnwch.
problem-rating = Dewiswch rif o 0 i 10.
problem-day-past = Mae’r diwrnod hwn wedi mynd heibio. Dewiswch heddiw neu ddiwrnod diweddarach.
problem-words-too-long = Mae hwn yn rhy hir. Defnyddiwch { $most } llythyren neu lai.
problem-next-date-unknown = Dewiswch ‘contact’ neu ‘review’.
problem-topic-unknown = Nid ydym yn adnabod y dudalen hon. Dewiswch un o’r rhain: { $topics }.
problem-choice-unknown = Dewiswch un o’r atebion: a, b neu c.

## Y llinell amser

timeline-goal = Nod
timeline-own-plan = Fy nghynllun
timeline-learning = Dysgu
timeline-learnt = Dysgwyd am: { $topic }
timeline-learnt-answers = { $right } o { $all } yn gywir
timeline-told = yn eu geiriau eu hunain: { $text }
timeline-read = Darllenwyd newid
