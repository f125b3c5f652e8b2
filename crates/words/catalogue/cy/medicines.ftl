### Meddyginiaethau, i’r tîm: presgripsiynau, pa mor agos at y targed, camau nesaf, rhwystrau, profion gwaed, rhybuddion.
### Mae enwau cyffuriau yr un fath ym mhob iaith ac yn dod fel gwerthoedd.

## Presgripsiwn.

medicines-order = { $drug } { $dose }, { $frequency }, { $route }
medicines-listed = { $what } (ar y rhestr o bethau i’w hosgoi neu fod yn ofalus â nhw)
medicines-frequency-od = unwaith y dydd
medicines-frequency-bd = ddwywaith y dydd
medicines-frequency-tds = deirgwaith y dydd
medicines-frequency-alternate-days = bob yn ail ddiwrnod
medicines-frequency-when-needed = pan fo angen
medicines-route-oral = drwy’r geg
medicines-route-intravenous = i wythïen
medicines-route-subcutaneous = o dan y croen
medicines-standing-not-yet = Yn dechrau ar { $date }
medicines-with-last-day = { $standing }; diwrnod olaf { $date }
medicines-until-then = Tan hynny: { $order }
medicines-taken-before = Wedi’i gymryd o’r blaen, hyd { $date }
medicines-standing-current = Ers { $date }
medicines-standing-on-hold = Wedi’i oedi ers { $date }: { $reason }
medicines-standing-stopped = Wedi’i stopio; diwrnod olaf { $date }
medicines-standing-restart-due = Daeth y saib i ben ar { $date } ({ $reason }): dywedwch a yw’n cael ei gymryd eto
medicines-found-since = Wedi’i gymryd ers { $date }, cyn ei ysgrifennu yma
medicines-found-since-unknown = Wedi’i gymryd ers cyn ei ysgrifennu yma ar { $date }
medicines-reason-kidneys = yr arennau
medicines-reason-potassium = potasiwm
medicines-reason-low-blood-pressure = pwysedd gwaed isel
medicines-reason-slow-pulse = pwls araf
medicines-reason-sick-day = cynllun diwrnod sâl
medicines-reason-operation = llawdriniaeth
medicines-reason-other = rheswm arall
medicines-reason-dizziness = pendro
medicines-reason-persons-choice = dewis y person
medicines-set-by = Gosodwyd gan { $who }, { $when }
medicines-two-versions = Mae dau fersiwn yn sefyll: gofynnwch cyn y dos nesaf
medicines-needs-newer = Ysgrifennodd ap mwy newydd bresgripsiwn na all hwn ei ddarllen
medicines-none = Does dim meddyginiaeth wedi’i nodi
medicines-ask-first = Dyma a ysgrifennodd eich rhagnodydd. Gofynnwch i’ch tîm cyn newid dim.
medicines-despite = Cadwyd er gwaethaf: { $hold }
medicines-despite-of = Cadwyd er gwaethaf: { $hold }, { $date }

## Pa mor agos at y targed.

medicines-percent = { $percent }% o’r targed
medicines-percent-above = { $percent }% o’r targed: uwchlaw’r targed
medicines-percent-together = { $percent }% o’r targed, gyda’i holl bresgripsiynau wedi’u hadio
medicines-percent-above-together = { $percent }% o’r targed, gyda’i holl bresgripsiynau wedi’u hadio: uwchlaw’r targed
medicines-percent-no-target = Dim targed: yn ôl yr angen
medicines-percent-not-daily = Nid oes dos dyddiol yn dilyn
medicines-percent-not-oral = Targedau ar gyfer tabledi yw’r rhain
medicines-percent-weight-needed = Mae’r targed yn dibynnu ar y pwysau, nad yw’n hysbys
medicines-tolerated = Y mwyaf a oddefir: { $reason }

## Pileri a dosbarthiadau.

medicines-pillar-ras-inhibitor = Atalydd ACE, ARNI neu ARB
medicines-pillar-beta-blocker = Beta-atalydd
medicines-pillar-mra = MRA
medicines-pillar-sglt2-inhibitor = Atalydd SGLT2
medicines-class-ace-inhibitor = atalydd ACE
medicines-class-arb = ARB
medicines-class-arni = ARNI
medicines-class-beta-blocker = beta-atalydd
medicines-class-mra = MRA
medicines-class-sglt2-inhibitor = atalydd SGLT2
medicines-class-sinus-node-inhibitor = ivabradine
medicines-class-glycoside = digoxin
medicines-class-vasodilator-pair = hydralazine gydag isosorbide dinitrate
medicines-class-guanylate-cyclase-stimulator = vericiguat
medicines-class-loop-diuretic = diwretig dolen
medicines-class-thiazide = thiazide

## Y cam nesaf. Y rhagnodwr sy’n dweud pa ddos.

medicines-step-not-for-this-type = Heb ei gynnig ar gyfer y math hwn o fethiant y galon
medicines-step-type-unknown = Nid yw’r math o fethiant y galon wedi’i nodi
medicines-step-start-offer = Cynigiwch { $class }
medicines-step-start-consider = Ystyriwch { $class }
medicines-step-increase = Mae { $drug } ar { $percent }% o’i darged: cynyddu yw’r cam nesaf
medicines-step-at-target = Mae { $drug } ar ei darged
medicines-step-above-target = Mae { $drug } uwchlaw ei darged: edrychwch ar y dos eto
medicines-step-at-tolerated-maximum = Mae { $drug } ar y mwyaf a oddefir: { $reason }
medicines-step-switch-to-arni = Mae symptomau’n parhau: ARNI yn lle { $drug }, gyda chyngor arbenigol a 36 awr rhyngddynt
medicines-step-paused = Mae { $drug } wedi’i oedi: dywedwch pryd y mae’n ailddechrau
medicines-step-ends = Daw { $drug } i ben ar { $date }
medicines-step-begins = Bydd { $drug } yn dechrau ar { $date }
medicines-step-begins-arni = Bydd ARNI ({ $drug }) yn dechrau ar { $date }: dim atalydd ACE tan hynny, gyda 36 awr rhyngddynt
medicines-step-begins-ace-inhibitor = Bydd atalydd ACE ({ $drug }) yn dechrau ar { $date }: dim ARNI tan hynny, gyda 36 awr rhyngddynt
medicines-step-two-at-once = Dau bresgripsiwn ar unwaith: penderfynwch pa un sy’n dal
medicines-step-ask-specialist = Angioedema: gofynnwch i arbenigwr
medicines-step-not-comparable = Ni ellir dweud pa mor bell yw { $drug } o’i darged

## Beth sy’n sefyll yn erbyn cam. `value` yw’r darlleniad.

medicines-strength-hard = Dim cam
medicines-strength-soft = Edrychwch ddwywaith
medicines-published = Y cyngor cyhoeddedig ar y gwerth hwn yw: { $act } ({ $source })
medicines-published-halve = hanerwch ef, neu rhowch ef bob yn ail ddiwrnod
medicines-published-halve-never-suddenly = hanerwch ef; ni stopir beta-atalydd byth yn sydyn
medicines-published-one-step-down = ewch i lawr un cam
medicines-published-stop = stopiwch ef a gofynnwch am gyngor
medicines-published-stop-for-now = stopiwch ef am gyfnod
medicines-published-withhold = daliwch ef yn ôl
medicines-published-consider-less = ystyriwch ddos is
medicines-published-stop-sooner = gyda ffracsiwn alldaflu wedi’i gadw, stopiwch ef yn gynt nag ar 50%
medicines-published-interrupt-ketones = torrwch ar ei draws a mesurwch getonau yn y gwaed
medicines-published-seek-advice = gofynnwch am gyngor arbenigol
medicines-published-do-not-start = peidiwch â’i ddechrau
medicines-hold-potassium-low = Potasiwm { $value }: is na 3.5 mmol/L
medicines-hold-potassium-raised = Potasiwm { $value }: 5.1 i 5.4 mmol/L
medicines-hold-potassium-high = Potasiwm { $value }: 5.5 i 5.9 mmol/L
medicines-hold-potassium-danger = Potasiwm { $value }: 6.0 mmol/L neu fwy
medicines-hold-creatinine-rise = Creatinin i fyny { $value } ers cyn y newid diwethaf
medicines-hold-creatinine-high = Creatinin uchel: { $value }
medicines-hold-egfr-low = eGFR { $value }
medicines-hold-sodium-low = Sodiwm { $value }: o dan 130 mmol/L
medicines-hold-pressure-low = Pwysedd uchaf { $value }
medicines-hold-pressure-low-dizzy = Pendro, a phwysedd uchaf { $value }
medicines-hold-pulse-slow = Pwls { $value }
medicines-hold-congestion-worse = Yn fwy byr o wynt neu’n fwy chwyddedig
medicines-hold-nt-pro-bnp-rise = NT-proBNP { $value }: dros 10% uwch na’r rhyddhau
medicines-hold-acutely-ill = Chwydu, dolur rhydd, twymyn neu lawdriniaeth
medicines-hold-high-diuretic = Dos uchel o ddiwretig: { $value }. Gofynnwch am gyngor yn gyntaf
medicines-hold-valve-disease = Clefyd y falfiau: gofynnwch am gyngor yn gyntaf
medicines-hold-too-soon = Rhy fuan ar ôl y newid diwethaf: o { $value } ymlaen
medicines-hold-never-together = Byth gyda { $value }
medicines-hold-washout = Llai na 36 awr ar ôl { $value }, neu ddim yn hysbys ei fod yn fwy
medicines-hold-not-tolerated = Heb ei oddef
medicines-hold-lab-missing = Erioed wedi’i fesur: { $value }
medicines-hold-lab-old = Hŷn na 30 diwrnod: { $value }
medicines-hold-no-bloods-since-change = Dim prawf gwaed ers y newid diwethaf
medicines-hold-observation-missing = Ar goll neu’n hŷn na 6 diwrnod: { $value }
medicines-hold-order-unsettled = Dau bresgripsiwn o { $value } heb eu setlo
medicines-with-verapamil = diltiazem neu verapamil
medicines-age = { $days ->
    [0] heddiw
   *[other] { $days } diwrnod oed
}
medicines-missing-potassium = potasiwm
medicines-missing-creatinine = creatinin
medicines-missing-egfr = eGFR
medicines-missing-sodium = sodiwm
medicines-missing-systolic = pwysedd gwaed uchaf
medicines-missing-pulse = pwls
medicines-missing-congestion = diffyg anadl a chwydd

## Profion gwaed.

medicines-bloods-after-change = ar ôl newid { $drug }
medicines-bloods-monthly = prawf misol ar gyfer { $drug }
medicines-bloods-routine = prawf arferol ar gyfer { $drug }
medicines-bloods-baseline = cyn { $drug } neu gyda’r dos cyntaf
medicines-bloods-illness = ar ôl salwch, oherwydd { $drug }
medicines-bloods-to-book = dim un yn hysbys o’r hanner blwyddyn diwethaf; trefnwch un ar gyfer { $drug }
medicines-bloods-repeat = ailbrofi { $result }, { $date }
medicines-test-due = Profion gwaed erbyn { $date }: { $why }
medicines-test-overdue = { $days ->
   *[other] Profion gwaed { $days } diwrnod yn hwyr: { $why }
}
medicines-test-later = Profion gwaed o { $date }: { $why }

## Yr hyn y mae’n rhaid i rywun ofalu amdano.

medicines-task-pause-ended = { $medicine }: daeth y saib i ben ar { $date }. Dywedwch a yw’n cael ei gymryd eto.
medicines-task-restart-due = { $medicine }: i’w gymryd eto ers { $date } (cynllun dyddiau salwch). Dywedwch pryd.
medicines-task-restart-late = { $medicine }: wedi’i adael allan ers { $date } (cynllun dyddiau salwch), ers 48 awr neu fwy. Gofynnwch sut mae’r person.
medicines-task-restart-waiting = { $medicine }: wedi’i adael allan ers { $date } (cynllun dyddiau salwch)

## Rhybuddion. Rhestr fer yw hon, nid gwiriwr rhyngweithiadau.

medicines-level-never = Byth
medicines-level-avoid = Osgoi
medicines-level-care = Gofal
medicines-warn-nsaid = Mae poenladdwyr gwrthlidiol yn dal dŵr ac yn niweidio’r arennau
medicines-warn-thiazolidinedione = Mae glitazonau’n dal dŵr
medicines-warn-saxagliptin = Saxagliptin: mwy o dderbyniadau gyda methiant y galon
medicines-warn-diltiazem-verapamil = Mae diltiazem a verapamil yn gwanhau curiad y galon
medicines-warn-moxonidine = Moxonidine: mwy o farwolaethau mewn methiant y galon
medicines-warn-class-1-antiarrhythmic = Gall flecainide a’i debyg niweidio rhythm calon wan
medicines-warn-dronedarone = Dronedarone: mwy o farwolaethau mewn methiant y galon
medicines-warn-d-sotalol = Gall D-sotalol niweidio rhythm y galon
medicines-warn-adaptive-servo-ventilation = Awyru servo addasol: niwed gyda ffracsiwn alldaflu is ac apnoea canolog
medicines-warn-potassium-salt = Mae halen potasiwm (LoSalt) gydag atalydd ACE, ARB, ARNI neu MRA yn codi potasiwm
medicines-warn-effervescent = Mae tabledi byrlymus a hydawdd yn llawn halen
medicines-warn-decongestant = Mae dadlethwyr yn codi pwysedd a phwls
medicines-warn-trimethoprim = Mae trimethoprim gydag atalydd ACE, ARB, ARNI neu MRA yn codi potasiwm
medicines-warn-alpha-blocker = Mae alffa-atalyddion yn gostwng y pwysedd wrth sefyll
medicines-warn-itraconazole = Gall itraconazole wanhau’r galon
medicines-warn-high-dose-steroid = Mae steroidau mewn dosau uchel yn dal dŵr
medicines-warn-cancer-medicine = Mae rhai meddyginiaethau canser yn gwanhau’r galon
medicines-warn-arni-with-ace-inhibitor = Mae ARNI ac atalydd ACE gyda’i gilydd
medicines-warn-arni-with-arb = Mae ARNI ac ARB gyda’i gilydd
medicines-warn-beta-blocker-with-diltiazem-verapamil = Mae beta-atalydd a diltiazem neu verapamil gyda’i gilydd: gall y galon guro’n rhy araf
medicines-warn-ace-inhibitor-with-arb = Mae atalydd ACE ac ARB gyda’i gilydd
medicines-warn-ace-inhibitor-arb-mra = Mae atalydd ACE, ARB ac MRA gyda’i gilydd
medicines-warn-washout = Llai na 36 awr rhwng atalydd ACE ac ARNI, neu ddim yn hysbys ei fod yn fwy
medicines-value-of = { $value } ar { $date }
medicines-warn-potassium-salt-high = Halen potasiwm (LoSalt) neu dabledi potasiwm tra bo’r potasiwm yn uchel: { $result }
medicines-warn-potassium-together = Mae { $count } o gynhyrchion sy’n codi’r potasiwm gyda’i gilydd: halwynau potasiwm (LoSalt), tabledi potasiwm, trimethoprim
medicines-warn-trimethoprim-high = Trimethoprim tra bo’r potasiwm yn uchel: { $result }
medicines-warn-nsaid-kidneys = Poenladdwyr gwrthlidiol tra bo’r arennau’n wan: eGFR { $result }
medicines-warn-digoxin-kidneys = Mae digoxin yn cronni tra bo’r arennau’n wan: eGFR { $result }. Edrychwch ar ei ddos a’i lefel yn y gwaed
medicines-warn-digoxin-potassium = Mae digoxin yn fwy gwenwynig tra bo’r potasiwm yn isel: { $result }
medicines-warn-two-of-one-class = Mae dwy feddyginiaeth o un dosbarth gyda’i gilydd: { $class }
medicines-warn-two-orders = Mae dau bresgripsiwn { $drug } wedi’u hadio: gwiriwch fod y ddau’n cael eu cymryd
medicines-not-checked = Nid gwiriwr rhyngweithiadau yw’r rhestr fer hon: nid yw’r hyn nad yw’n ei enwi wedi’i wirio.

## Beth y gellir ei gywiro am bresgripsiwn.

problem-medicine-drug = Nid yw hwn yn gyffur yn y fformiwlari. Teipiwch ei enw generig, er enghraifft ramipril.
problem-medicine-dose-empty = Teipiwch y dos gyda’i uned, er enghraifft 2.5 mg.
problem-medicine-dose-unit-missing = Teipiwch yr uned hefyd: mg neu micrograms. Ni ddyfelir rhif moel byth.
problem-medicine-dose-unit-unknown = Ysgrifennwch y dos mewn mg neu micrograms.
problem-medicine-dose-not-a-number = Ni ellir darllen y dos hwnnw. Teipiwch ef fel 2.5 mg neu 49/51 mg.
problem-medicine-dose-thousand = Mae modd darllen y dos hwnnw mewn dwy ffordd: fel mil neu fel rhan o un. Teipiwch ef heb goma, fel 1000 mg neu 3.125 mg.
problem-medicine-dose-zero = Ni all dos fod yn ddim. Stopiwch neu oedwch y feddyginiaeth yn lle hynny.
problem-medicine-dose-too-high = Mae hynny’n ormod i fod yn un dos.
problem-medicine-dose-mixed = Ysgrifennwch ddwy ran y dos mewn un uned.
problem-medicine-wrong-unit = Ysgrifennir { $drug } mewn { $unit }. Gwiriwch y dos gyda’r rhagnodwr.
problem-medicine-over-highest = Y mwyaf o { $drug } ar un tro yw { $highest }. Gwiriwch y dos gyda’r rhagnodwr.
problem-medicine-two-parts = Mae gan { $drug } ddau rif, er enghraifft 49/51 mg.
problem-medicine-one-part = Mae gan { $drug } un rhif.
problem-medicine-no-such-tablet = Nid oes gan unrhyw dabled o { $drug } y ddau rif hyn.
problem-medicine-frequency = Dewiswch pa mor aml: od, bd, tds, alternate-days neu when-needed.
problem-medicine-route = Ni roddir { $drug } fel hynny.
problem-medicine-stop = Mae’r diwrnod olaf cyn y cyntaf. Gwiriwch y dyddiau.
problem-medicine-hold = Mae’r oediad y tu allan i’r presgripsiwn. Gwiriwch y dyddiau.
problem-medicine-reason = Dewiswch reswm o’r rhestr: { $reasons }.
problem-medicine-prescriber = Ysgrifennwch pwy a’i rhagnododd: rydych yn nodi presgripsiwn rhywun arall.
problem-medicine-no-blood-date = Mae angen diwrnod ar gyfer prawf gwaed ar y newid hwn, erbyn { $date } fan bellaf.
problem-medicine-blood-before = Mae’r prawf gwaed cyn y newid. Dewiswch ddiwrnod diweddarach.
problem-medicine-blood-late = Mae’r prawf gwaed yn rhy hwyr: erbyn { $date } fan bellaf.
problem-medicine-never-together = { $warning }. Stopiwch y llall yn gyntaf, neu gadarnhewch fod arbenigwr yn gwybod.
problem-medicine-after-its-end = { $warning }. Diwrnod olaf { $drug } yw { $last }: dechreuwch hwn ar { $from } neu’n hwyrach, neu gadarnhewch mai dyna’r bwriad.
problem-medicine-after-washout = { $warning }. Diwrnod olaf { $drug } yw { $last }, ac mae’n rhaid i 36 awr fynd heibio: dechreuwch hwn am hanner dydd ar { $from } ar y cynharaf, neu gadarnhewch fod arbenigwr yn gwybod.
problem-medicine-avoid-together = { $warning }. Stopiwch y llall yn gyntaf, neu gadarnhewch mai dyna a olygir.
problem-medicine-never-at = { $warning }. Cadarnhewch ef dim ond os yw arbenigwr yn gwybod.
problem-medicine-held = { $hold }
problem-medicine-asked = Darllenwch beth sy’n sefyll yn erbyn hyn. Os dyna a olygir serch hynny, cadarnhewch ef a dywedwch pam.
problem-medicine-why = Dywedwch pam: mae rhywbeth yn erbyn y newid hwn. Cedwir y rheswm gyda’r presgripsiwn.
problem-medicine-already = Mae’r feddyginiaeth hon wedi’i hysgrifennu’n barod. Ysgrifennwch newid dos fel newid.
problem-medicine-already-from = Mae’n cael ei chymryd yn barod. Rhowch ddiwrnod cyntaf hyd at heddiw, neu ddim un.
problem-medicine-old-start = Byddai’r prawf gwaed ar ôl y dechrau hwn yn hwyr yn barod. Os oedd yn cael ei gymryd cyn ei ysgrifennu yma, dywedwch ei fod yn cael ei gymryd yn barod.
problem-medicine-blood-past = Mae’r prawf gwaed y tu ôl i ni. Dewiswch ddiwrnod o heddiw ymlaen, neu ddim un.
problem-medicine-which-salt = Pa un yw: { $one } neu { $other }? Mae eu dosau’n wahanol.
problem-medicine-over-highest-daily = Mae hynny’n fwy o { $drug } mewn diwrnod na’r uchaf ar y rhestr: { $highest }. Gwiriwch y dos a pha mor aml, neu gadarnhewch ei fod yn gywir.
problem-medicine-over-highest-together = Gyda phresgripsiynau eraill { $drug }, mae hynny’n fwy mewn diwrnod na’r uchaf ar y rhestr: { $highest }. Gwiriwch fod y ddau’n cael eu cymryd, neu gadarnhewch ei fod yn gywir.
problem-medicine-unknown = Nid oes meddyginiaeth o’r fath yma. Defnyddiwch yr enw yn y rhestr.
problem-medicine-listed-dose = Cofnodir meddyginiaeth ar y rhestr fer hon heb ddos. Gadewch y dos a pha mor aml yn wag.
problem-medicine-not-begun = Nid yw wedi dechrau: ei ddiwrnod cyntaf yw { $date }. Rhowch y diwrnod hwnnw neu un diweddarach fel ei ddiwrnod olaf.
problem-medicine-stopped = Mae wedi’i stopio eisoes.
problem-medicine-stop-why = Dywedwch pam mae’n dod i ben. Cedwir y rheswm gyda’r feddyginiaeth.
problem-medicine-angioedema = Ai angioedema oedd e? Rhowch y rheswm ei hun: { $reasons }.
problem-medicine-tolerance-class = Cedwir ‘ni oddefwyd’ ar gyfer atalyddion ACE, ARBs a sacubitril/valsartan. Dywedwch hynny yn y rheswm.
problem-medicine-sudden = Beta-atalydd yw { $drug }. O’i stopio neu ei oedi’n sydyn gall niweidio’r galon: fel rheol mae’r dos yn mynd i lawr gam wrth gam. Cadarnhewch os dyna a olygir.
problem-medicine-name = Dim ond llythrennau, rhifau a chysylltnodau sydd mewn enw.
problem-medicine-unsettled = Mae dau fersiwn o’r feddyginiaeth hon. Penderfynwch pa un sy’n dal cyn ei stopio.
