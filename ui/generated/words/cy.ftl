### Welsh: not yet reviewed by a Welsh-speaking clinician. The English beside it is what a clinician has to read.

## Everywhere

ui-name = Hearth
ui-window-title = { $page } – Hearth
ui-version = Fersiwn { $version }
ui-skip = Neidio i’r prif gynnwys
ui-ways = Prif ddewislen
ui-text-smaller = Testun llai
ui-text-larger = Testun mwy
ui-lock = Cloi
ui-locking = Yn cloi…
ui-language-english = English
ui-language-welsh = Cymraeg
ui-notice = Sylwch
ui-invented = Tîm a phobl ddychmygol: i gael golwg, nid ar gyfer gofal.
ui-about-title = Am Hearth
ui-about-version = Fersiwn { $version }
ui-about-device = Nid yw Hearth yn ddyfais feddygol ardystiedig. Peidiwch â’i ddefnyddio i ofalu am bobl go iawn.
ui-unsigned = Nid oes clinigydd wedi llofnodi’r rheolau hyn eto. Peidiwch â’u defnyddio ar gyfer gofal.
ui-unsigned-tables = Tablau heb enw oddi tanynt: { $unsigned } o { $all }
ui-unsigned-table = { $table }, fersiwn { $version }, { $rows } llinell: heb ei lofnodi
ui-signed-table = { $table }, fersiwn { $version }, { $rows } llinell: llofnodwyd gan { $name }, { $role }, { $date }
ui-foot-emergency = Nid yw’r ap hwn yn galw am help. Mewn argyfwng ffoniwch 999.
    .safety = not yet reviewed by a Welsh-speaking clinician
ui-foot-travel = Mae eich darlleniadau’n cyrraedd eich tîm pan fydd y cyfrifiadur hwn ar-lein. Efallai nad oes neb yn gwylio’r sgrin hon.
ui-foot-waiting = Cysylltiad diwethaf â’r tîm: { $at }. Yn aros i gael eu hanfon: { $count }.
ui-back = Yn ôl
ui-next = Nesaf
ui-save = Cadw
ui-saving = Yn cadw…
ui-change = Newid
ui-opening = Yn agor…
ui-reading = Yn darllen…
ui-read-again = Ceisio eto
ui-unexpected = Aeth rhywbeth o’i le. Nid oes dim a gadwyd wedi’i golli. Ceisiwch eto.
ui-trouble-title = Mae problem
ui-trouble-prefix = Gwall:
ui-trouble-some = Cywirwch hyn. Mae popeth arall a deipiwyd gennych yma o hyd.
ui-not-known = Ddim yn hysbys
ui-not-set = Heb ei osod
ui-incomplete = Nid yw rhywfaint o hanes y person hwn ar y cyfrifiadur hwn eto.

## Places

ui-nav-today = Heddiw
ui-nav-numbers = Fy rhifau
ui-nav-plan = Fy nghynllun
ui-nav-conflicts = Dwy fersiwn
ui-nav-sync = Cysoni
ui-nav-sent = Beth sydd gan fy nhîm
ui-nav-two-answers = Dau ateb
ui-nav-settings = Gosodiadau
ui-nav-caseload = Llwyth achosion
ui-nav-register = Cofrestru claf

## Zones: a word for every shape and colour

ui-zone-emergency = Argyfwng
ui-zone-red = Coch
ui-zone-amber = Oren
ui-zone-green = Gwyrdd
ui-zone-review = I’w adolygu
ui-zone-not-judged = Heb ei farnu
ui-zone-not-seen = Heb ei weld
ui-zone-readings-missed = Darlleniadau wedi’u colli
ui-zone-computer-not-seen = Cyfrifiadur heb ei weld
ui-zone-nothing-entered = Dim wedi’i roi i mewn
ui-zone-clock-suspect = Amheuaeth am y cloc
ui-care-immediate = Angen gweithredu ar unwaith:
ui-care-urgent = Cyngor brys:
ui-care-not-urgent = Cyngor:
ui-advice-why = Pam
ui-advice-not-judged = Yr hyn na allem ei farnu
ui-contact-title = Ffonio { $team }
ui-contact-no-phone = Nid oes gennym rif ffôn eich tîm eto.

## First start

ui-enrol-title = Croeso
ui-enrol-help = I ddechrau, mae angen cod gan y tîm methiant y galon ac, unwaith yn unig, y rhyngrwyd.
ui-enrol-patient = Mae gen i god gan fy nhîm
ui-enrol-team = Rwy’n gweithio yn y tîm
ui-enrol-code-title = Y cod gan eich tîm
ui-enrol-code-title-team = Eich cod fel aelod o’r tîm
ui-enrol-code-help = Rhoddodd eich tîm gyfeiriad a chod i chi. Teipiwch y ddau yma.
ui-enrol-code-help-team = Rhoddodd y sawl sy’n rhedeg eich gwasanaeth gyfeiriad a chod i chi. Teipiwch y ddau yma.
ui-enrol-server = Cyfeiriad
ui-enrol-server-hint = Er enghraifft https://heart.example.nhs.uk
ui-enrol-server-empty = Teipiwch y cyfeiriad gan eich tîm
ui-enrol-code = Cod
ui-enrol-code-hint = Llythrennau bach neu fawr, gyda bylchau neu hebddynt. Mae’n gweithio unwaith.
ui-enrol-code-empty = Teipiwch y cod gan eich tîm
ui-enrol-name-title = Beth gawn ni eich galw?
ui-enrol-name = Enw ar y cyfrifiadur hwn
ui-enrol-name-hint = Gall eraill sy’n defnyddio’r cyfrifiadur hwn weld yr enw hwn.
ui-enrol-name-empty = Teipiwch enw
ui-enrol-passphrase-title = Dewiswch gyfrinymadrodd
ui-enrol-passphrase-help = Mae’n agor eich cofnod ar y cyfrifiadur hwn. Ni all neb ddarllen eich cofnod hebddo. Tri neu bedwar gair y gallwch eu cofio sydd orau. Ysgrifennwch ef a’i gadw mewn lle diogel.
ui-enrol-passphrase = Cyfrinymadrodd
ui-enrol-passphrase-hint = O leiaf 8 nod
ui-enrol-passphrase-again = Yr un cyfrinymadrodd eto
ui-enrol-passphrase-empty = Teipiwch gyfrinymadrodd yn y ddau flwch
ui-enrol-passphrases-differ = Nid yw’r ddau gyfrinymadrodd yr un fath
ui-enrol-contacting = Yn siarad â chyfrifiadur eich tîm…
ui-enrol-go = Gorffen

## Unlocking

ui-unlock-who = Pwy ydych chi?
ui-unlock-profile-team = { $name } (tîm)
ui-unlock-others = Rhywun arall
ui-unlock-title = Helo, { $name }
ui-unlock-passphrase = Eich cyfrinymadrodd
ui-unlock-pin = Eich PIN
ui-unlock-use-passphrase = Defnyddio fy nghyfrinymadrodd yn lle hynny
ui-unlock-use-pin = Defnyddio fy PIN yn lle hynny
ui-unlock-empty = Teipiwch eich cyfrinymadrodd neu PIN
ui-unlock-go = Agor
ui-unlock-enrol = Ychwanegu rhywun â chod

## Today

ui-today-title = Helo, { $name }
ui-today-due = I’w wneud heddiw
ui-today-nothing-due = Does dim i’w wneud. Gallwch wneud gwiriad pryd bynnag y dymunwch.
ui-today-check-in = Dechrau fy ngwiriad
ui-today-again = Gwneud gwiriad arall
ui-today-done = Mae gwiriad heddiw wedi’i wneud
ui-today-go-on = Parhau â’m gwiriad
ui-today-no-result = Nid ydych wedi gwneud gwiriad eto.
ui-today-last = Eich canlyniad diwethaf, { $at }
ui-today-see-result = Gweld y canlyniad cyfan
ui-today-see-plan = Gweld fy nghynllun

## Check-in

ui-checkin-title = Gwiriad
ui-checkin-step = Cam { $step } o { $steps }
ui-checkin-danger-title = Oes gennych chi unrhyw un o’r rhain nawr?
    .safety = not yet reviewed by a Welsh-speaking clinician
ui-checkin-danger-none = Dim un o’r rhain
    .safety = not yet reviewed by a Welsh-speaking clinician
ui-checkin-danger-name = Arwyddion perygl
ui-checkin-symptoms-name = Sut rydych chi’n teimlo
ui-checkin-none-key = D
ui-checkin-none-hint = Neu gwasgwch y fysell { $key }
ui-checkin-choose = Dewiswch ateb
ui-checkin-empty = Teipiwch y rhif, neu dewiswch ‘Wnes i ddim mesur hwn’
ui-checkin-weight-title = Beth yw eich pwysau heddiw?
ui-checkin-weight-help = Pwyswch eich hun yn y bore, ar ôl y toiled a chyn brecwast, ar yr un glorian.
ui-checkin-weight-kg = Pwysau
ui-checkin-stone = Stonau
ui-checkin-pounds = Pwysi
ui-checkin-unit = Pwyso mewn
ui-checkin-unit-kg = Cilogramau (kg)
ui-checkin-unit-st-lb = Stonau a phwysi
ui-checkin-pressure-title = Pwysedd gwaed, y tro cyntaf
ui-checkin-pressure-help = Eisteddwch yn llonydd am bum munud yn gyntaf. Y ddwy droed ar y llawr, eich braich ar fwrdd.
ui-checkin-pressure-again-title = Pwysedd gwaed, yr ail dro
ui-checkin-pressure-again-help = Arhoswch un funud, yna mesurwch unwaith eto.
ui-checkin-upper = Rhif uchaf
ui-checkin-lower = Rhif isaf
ui-checkin-pulse-title = Beth yw eich pwls?
ui-checkin-pulse-help = Mae eich monitor pwysedd gwaed yn ei ddangos, neu cyfrwch y curiadau am funud gyfan.
ui-checkin-pulse = Pwls
ui-checkin-oxygen-title = Beth yw eich lefel ocsigen?
ui-checkin-oxygen-help = Gorffwyswch am bum munud. Llaw gynnes, dim farnais ewinedd, y llaw yn llonydd ar eich brest. Arhoswch nes bod y rhif yn sefydlog.
ui-checkin-oxygen = Lefel ocsigen
ui-checkin-symptoms-title = O gymharu â’ch arfer, sut ydych chi?
ui-checkin-symptoms-none = Dim newid yn unrhyw un o’r rhain
ui-checkin-skip = Wnes i ddim mesur hwn
ui-checkin-skip-questions = Gadael y gweddill heb ateb
ui-checkin-not-measured = Heb ei fesur
ui-checkin-not-answered = Heb ei ateb
ui-checkin-part-answered = Dim newid yn eich atebion
ui-checkin-review-title = Ydy hyn yn gywir?
ui-checkin-save = Cadw fy ngwiriad
ui-checkin-advice-title = Darllenwch hwn yn gyntaf
ui-checkin-advice-save = Cadw’r hyn rwyf wedi’i ddweud hyd yma
ui-checkin-advice-go-on = Rwyf wedi darllen hwn. Parhau â’m gwiriad
ui-checkin-advice-again = Ei ddarllen eto
ui-checkin-unknown-headline = Ffoniwch 999 nawr
    .safety = not yet reviewed by a Welsh-speaking clinician
ui-checkin-unknown-text = Dywedoch ‘ie’ i arwydd perygl. Dywedwch: ‘Mae gen i fethiant y galon’ a beth sydd o’i le. Peidiwch ag aros am y tîm methiant y galon.
    .safety = not yet reviewed by a Welsh-speaking clinician
ui-checkin-not-all-saved = Wedi’i gadw nawr: { $saved }. Nid yw’r hyn a enwir yma wedi’i gadw eto. Cywirwch ef a’i gadw eto.
ui-checkin-checks-title = Gwiriwch os gwelwch yn dda
ui-checkin-checks-right = Ydy, mae hynny’n gywir
ui-checkin-checks-wrong = Nac ydy, fe newidiaf ef
ui-checkin-is-this-you = Ai chi yw hwn?
ui-checkin-not-me = Nid fi oedd e
ui-checkin-wrong-device = Roedd y glorian neu’r monitor yn anghywir
ui-checkin-not-me-note = Nid yw’r rhif hwnnw wedi’i gadw. Mesurwch eich hun nawr, neu dewiswch ‘Wnes i ddim mesur hwn’.
ui-checkin-wrong-device-note = Nid yw’r rhif hwnnw wedi’i gadw. Mesurwch eto â’ch clorian neu’ch monitor eich hun, neu dewiswch ‘Wnes i ddim mesur hwn’.
ui-checkin-swap = Cyfnewid y ddau rif
ui-checkin-earlier-title = Ni wnaethoch orffen gwiriad
ui-checkin-earlier-not-wanted = Dechrau gwiriad heddiw
ui-checkin-earlier-wanted = Ei gadw ar gyfer y diwrnod hwnnw
ui-unit-kg = kg
ui-unit-stone = st
ui-unit-pounds = lb
ui-unit-pressure = mmHg
ui-unit-pulse = curiad y funud
ui-unit-percent = %
ui-keypad-name = Bysellau rhif
ui-keypad-point = Pwynt
ui-keypad-back = Dileu’r ffigur olaf

## Result

ui-result-title = Eich canlyniad
ui-result-none = Nid ydych wedi gwneud gwiriad eto.
ui-result-saved = Yr hyn a gadwyd
ui-result-today = Yn ôl i Heddiw

## Numbers

ui-numbers-title = Fy rhifau
ui-numbers-period = Pa mor bell yn ôl
ui-numbers-week = Wythnos
ui-numbers-month = Mis
ui-numbers-quarter = 3 mis
ui-numbers-year = Blwyddyn
ui-numbers-charts = Pa siart
ui-numbers-weight = Pwysau
ui-numbers-pressure = Pwysedd gwaed
ui-numbers-pulse = Pwls
ui-numbers-oxygen = Ocsigen
ui-numbers-symptoms = Symptomau
ui-numbers-none = Dim darlleniadau yn y cyfnod hwn.
ui-numbers-key-usual = Ystod arferol
ui-numbers-key-action = Ceisio help neu ffonio
ui-numbers-key-medicine = Newidiodd meddyginiaeth
ui-numbers-medicines = Y dyddiau y newidiodd meddyginiaeth
ui-numbers-symptom-told = Dywedoch hyn mewn { $count } o { $all } ateb.
ui-numbers-save = Cadw’r darlleniadau hyn fel ffeil
ui-numbers-print = Cadw’r rhifau hyn fel PDF i’w argraffu
ui-numbers-save-help = Gellir agor y ffeil fel tabl. Mae ynddi’r cyfnod a ddewisoch uchod.
ui-numbers-summary = Diweddaraf { $latest } { $unit }. Isaf { $lowest }, uchaf { $highest }. Nifer y darlleniadau: { $count }.
ui-numbers-usual = Ystod arferol { $low } i { $high } { $unit }.
ui-numbers-action = { $name }: { $value } { $unit }.
ui-numbers-table = Pob darlleniad, y diweddaraf yn gyntaf
ui-numbers-when = Pryd
ui-numbers-result = Canlyniad
ui-numbers-put-right = Cywiro
ui-numbers-correct = Cywiro
ui-numbers-withdraw = Tynnu’n ôl
ui-numbers-correct-title = Cywiro gwiriad { $at }
ui-numbers-correct-help = Teipiwch yr hyn oedd yn anghywir yn unig. Mae’r hyn a adewir yn wag yn aros fel yr oedd. Gall eich tîm weld y ddau.
ui-numbers-upper = Pwysedd gwaed, rhif uchaf
ui-numbers-lower = Pwysedd gwaed, rhif isaf
ui-numbers-withdraw-title = Tynnu gwiriad { $at } yn ôl
ui-numbers-withdraw-help = Ni fydd yn cyfrif mwyach. Gall eich tîm ei weld o hyd, wedi’i farcio fel un a dynnwyd yn ôl.
ui-numbers-reason = Pam?
ui-numbers-reason-not-me = Nid fi oedd e
ui-numbers-reason-wrong-device = Roedd y glorian neu’r monitor yn anghywir
ui-numbers-reason-typing-error = Fe’i teipiais yn anghywir
ui-numbers-reason-other = Rhywbeth arall
ui-numbers-reason-say = Dywedwch pam
ui-numbers-reason-missing = Dywedwch pam rydych yn ei dynnu’n ôl
ui-numbers-withdrawn = Wedi’i dynnu’n ôl.
ui-numbers-leave = Ei adael fel yr oedd

## Plan

ui-my-plan-title = Fy nghynllun
ui-my-plan-help = Dyma’r rhifau sy’n penderfynu beth mae’r ap hwn yn ei ddweud wrthych. Mae eich tîm yn eu gosod gyda chi.
ui-plan-title = Cynllun
ui-plan-back = Claf
ui-plan-settle = Mae dwy fersiwn yn aros i gael eu setlo
ui-plan-in-force = Mewn grym: { $layer }
ui-my-plan-product = Gosodiad arferol yr ap
ui-my-plan-service = Gosodiad eich gwasanaeth
ui-my-plan-person = Wedi’i osod i chi gan eich tîm
ui-paper-title = Ar bapur
ui-paper-help = Argraffwch y rhain a’u cadw lle gallwch eu gweld.
ui-paper-card = Cadw fy ngherdyn fel PDF
ui-paper-guide = Cadw’r canllaw cyflym fel PDF
ui-plan-conflict = Mae dau werth ochr yn ochr. Edrychwch o dan ‘Dwy fersiwn’ i weld beth sy’n sefyll nes bod hyn wedi’i setlo.
ui-plan-saved = Wedi’i gadw ar y cyfrifiadur hwn.
ui-plan-where-from = O ble y daw hyn
ui-plan-layers = Haenau { $name }
ui-plan-layer = Gosodwyd gan
ui-plan-value = Gwerth
ui-plan-who = Pwy a phryd
ui-plan-why = Pam
ui-plan-review = Edrych eto ar
ui-plan-this-one = mewn grym
ui-layer-product = gosodiad yr ap ei hun
ui-layer-service = gosodiad y gwasanaeth
ui-layer-person = gosodiad y person hwn
ui-plan-change-short = Newid
ui-plan-choose = Dewiswch
ui-plan-change = Newid { $name }
ui-plan-new-value = Gwerth newydd: { $name }
ui-plan-why-box = Pam y mae’n cael ei newid?
ui-plan-review-box = Edrych arno eto ar (gellir ei adael yn wag)
ui-plan-save = Cadw { $name }
ui-plan-leave = Ei adael fel yr oedd
ui-plan-changed-meanwhile = Newidiwyd hwn tra oeddech yn teipio. Nawr mae’n: { $value }. Os cadwch, bydd y ddau ochr yn ochr.
ui-date-day = Diwrnod
ui-date-month = Mis
ui-date-year = Blwyddyn

## Two versions

ui-conflicts-title = Dwy fersiwn
ui-conflicts-help = Newidiodd dau berson yr un peth heb weld newid ei gilydd. Nid oes yr un ar goll. Cadwch yr un sy’n gywir.
ui-conflicts-help-patient = Newidiodd dau berson yr un peth. Mae eich tîm yn ei setlo. Peidiwch â newid dim eich hun; ffoniwch eich tîm os nad ydych yn siŵr.
ui-conflicts-none = Nid oes dim mewn dwy fersiwn.
ui-conflicts-about = { $name }: { $patient }
ui-conflicts-last-agreed = Cytunwyd ddiwethaf: { $value }
ui-conflicts-version = Fersiwn { $number }
ui-conflicts-by = { $author }, { $at }, ar { $device }
ui-conflicts-why = Pam: { $why }
ui-conflicts-no-why = Ni roddwyd rheswm.
ui-conflicts-keep = Cadw { $value }
ui-conflicts-why-box = Pam (gellir ei adael yn wag)
ui-conflicts-other = Neu werth arall, gyda’i uned (fel 2.0kg)
ui-conflicts-use-other = Defnyddio’r gwerth hwn
ui-conflicts-settled = Wedi’i setlo. Wedi’i gadw ar y cyfrifiadur hwn.

## Sync

ui-sync-title = Cysoni
ui-sync-now = Cysoni nawr
ui-sync-running = Yn siarad â’r gweinydd. Ar ôl i’w hanfon: { $count }.
ui-sync-waiting = Yn aros i gael eu hanfon
ui-sync-acknowledged = Wedi’u hanfon, ac maent gan y tîm
ui-sync-held = Ar y cyfrifiadur hwn
ui-sync-last = Cysylltiad diwethaf
ui-sync-conflicts = Mewn dwy fersiwn
ui-sync-clock = Mae cloc y cyfrifiadur hwn ar y blaen o
ui-sync-clock-behind = Mae cloc y cyfrifiadur hwn ar ei hôl hi o
ui-sync-tried = Ceisiwyd nawr. { $what }
ui-sync-seconds = { $seconds } eiliad
ui-sync-noted = Beth a gafwyd
ui-sync-not-taken = Yr hyn na chymerodd y gweinydd, a pham
ui-sync-server = Gweinydd: { $server }

## Settings

ui-settings-title = Gosodiadau
ui-settings-saved = Wedi’i gadw.
ui-settings-text = Maint y testun
ui-settings-percent = { $percent } %
ui-settings-contrast = Cyferbyniad
ui-settings-contrast-usual = Arferol
ui-settings-contrast-high = Mwy o gyferbyniad
ui-settings-language = Iaith
ui-settings-pin-title = PIN ar gyfer y cyfrifiadur hwn
ui-settings-pin-why = Mae PIN yn gynt i’w deipio. Mae eich cyfrinymadrodd bob amser yn gweithio hefyd.
ui-settings-pin = PIN newydd
ui-settings-pin-hint = 6 i 12 ffigur
ui-settings-pin-again = Yr un PIN eto
ui-settings-pin-differs = Nid yw’r ddau PIN yr un fath
ui-settings-pin-save = Gosod PIN
ui-settings-pin-saved = Mae eich PIN wedi’i osod.

## Caseload

ui-caseload-title = Llwyth achosion
ui-caseload-caption = Pawb, y mwyaf brys yn gyntaf
ui-caseload-search = Enw neu rif GIG
ui-caseload-filter = Dangos
ui-caseload-all = Pawb
ui-caseload-act = Argyfwng, coch ac oren
ui-caseload-not-seen = Heb eu gweld
ui-caseload-conflicts = Dwy fersiwn
ui-caseload-count = Dangosir: { $found } o { $all }
ui-caseload-nobody = Nid oes neb yn cyfateb i’r hyn rydych yn chwilio amdano.
ui-caseload-more = Dangos mwy ({ $count })
ui-caseload-zone = Parth
ui-caseload-who = Pwy
ui-caseload-reason = Pam yma
ui-caseload-age = Yn hysbys ddiwethaf
ui-caseload-weight = Pwysau diwethaf
ui-caseload-row-conflicts = Mewn dwy fersiwn: { $count }

## Patient, as the nurse sees them

ui-patient-title = Claf
ui-patient-plan = Cynllun
ui-patient-trends = Tueddiadau
ui-banner-zone = Nawr
ui-banner-age = Yn hysbys ddiwethaf
ui-banner-born = Ganwyd
ui-banner-nhs = Rhif GIG
ui-banner-target = Pwysau targed
ui-banner-oxygen = Graddfa ocsigen
ui-findings-title = Yr hyn sy’n sefyll allan
ui-findings-none = Ni chanfu unrhyw reol ddim sy’n dal ar agor. Nid yw hyn yn golygu bod popeth yn iawn.
ui-finding-value = Gwerth
ui-finding-baseline = O gymharu â
ui-finding-window = Dros
ui-finding-threshold = Trothwy
ui-finding-layer = Gosodwyd gan
ui-finding-rule = Rheol
ui-finding-rule-version = { $rule }, fersiwn { $version }
ui-finding-clears = Beth fyddai’n peri i’r canfyddiad hwn fynd
ui-finding-source = Ffynhonnell
ui-told-title = Yr hyn a ddywedwyd wrth y person, { $at }
ui-timeline-title = Popeth, y diweddaraf yn gyntaf
ui-timeline-none = Ni chofnodwyd dim eto.
ui-timeline-at = Pryd
ui-timeline-what = Beth
ui-timeline-who = Pwy a ble
ui-timeline-travelled = Ble mae
ui-mark-corrected = Wedi’i gywiro
ui-mark-withdrawn = Wedi’i dynnu’n ôl
ui-mark-possible-duplicate = Efallai wedi’i deipio ddwywaith
ui-mark-time-unsure = Ansicr o’r diwrnod
ui-mark-replaced = Disodlwyd gan gofnod diweddarach
ui-mark-suspended = Cedwir heb effaith gan y gweinydd
ui-mark-needs-newer-app = O fersiwn mwy newydd o’r ap hwn
ui-mark-source-not-confirmed = Heb gadarnhau pwy gofnododd hyn
ui-travelled-here = Ar y cyfrifiadur hwn yn unig
ui-travelled-sent = Wedi’i anfon; mae gan y tîm
ui-travelled-from-team = O weinydd y tîm

## Alerts of one patient, and what a clinician does about them

ui-alerts-title = Rhybuddion agored
ui-alerts-none = Nid oes rhybudd ar agor.
ui-alerts-aside = Wedi’u gohirio neu’n ddisgwyliedig
ui-alert-first-found = Cafwyd gyntaf: { $age }
ui-alert-others = Canfyddiadau eraill y rhybudd hwn: { $count }
ui-alert-nobody-looked = Nid oes neb o’r tîm wedi edrych ar hwn eto.
ui-alert-looked-at = Edrychwyd arno gan { $who }.
ui-alert-check-ins-looked-at = Edrychodd { $who } ar y gwiriadau. Nid oes neb wedi agor y rhybudd hwn eto.
ui-alert-new-since = Daeth rhywbeth ers hynny nad oes neb wedi edrych arno.
ui-alert-new = Newydd
ui-alert-look = Rwyf wedi edrych ar hwn
ui-alert-look-name = Rwyf wedi edrych ar hwn: { $about }
ui-alert-close = Cau
ui-alert-close-name = Cau: { $about }
ui-alert-put-off = Gohirio
ui-alert-put-off-name = Gohirio: { $about }
ui-alert-what-done = Beth a wnaed?
ui-alert-why-close = Dywedwch fwy (mae ei angen ar gyfer ‘Rhywbeth arall’)
ui-alert-why-put-off = Pam y mae’n cael ei ohirio?
ui-alert-until = Hyd ddiwedd pa ddiwrnod?
ui-alert-closes-shown = Mae hyn yn cau’r hyn a ddangosir yma. Bydd beth bynnag a ddaw wedyn yn ei agor eto.
ui-alert-save-close = Cau’r rhybudd hwn
ui-alert-save-put-off = Gohirio’r rhybudd hwn
ui-alert-leave = Ei adael ar agor
ui-alert-new-meanwhile = Daeth rhywbeth newydd tra oeddech yn teipio. Bydd yn aros ar agor.
ui-alert-gone-meanwhile = Caewyd y rhybudd hwn yn y cyfamser.
ui-alert-choose-action = Dewiswch beth a wnaed
ui-alert-done-closed = Wedi’i gau: { $about }.
ui-alert-done-partly = Mae’r hyn a welsoch wedi’i gau: { $about }. Mae’r hyn a ddaeth ers hynny yn dal ar agor.
ui-alert-done-put-off = Wedi’i ohirio: { $about }.
ui-alert-done-put-off-ended = Daeth rhywbeth ers ichi edrych: mae { $about } ar agor eto.
ui-findings-else = Beth arall sy’n sefyll allan

## Registering a patient

ui-register-title = Cofrestru claf
ui-register-help = Mae hyn yn gweithio heb y rhyngrwyd hefyd. Nid oes dim yn gadael y cyfrifiadur hwn tan y cysoni nesaf.
ui-register-name = Enw llawn
ui-register-born = Dyddiad geni
ui-register-born-hint = Er enghraifft 27 3 1941
ui-register-nhs = Rhif GIG
ui-register-nhs-hint = 10 ffigur. Gadewch yn wag os nad ydych yn ei wybod.
ui-register-despite = Pam maen nhw’n cael eu hychwanegu er hynny?
ui-register-save = Cofrestru
ui-register-added = Mae { $name } wedi’i gofrestru. Wedi’i gadw ar y cyfrifiadur hwn.
ui-register-duplicates = Mae rhywun tebyg yma eisoes. Edrychwch cyn parhau:
ui-register-open = Agor y claf hwn
ui-register-another = Cofrestru un arall

## Pa mor bell y mae gwiriad wedi cyrraedd, a phwy sydd wedi edrych arno.

ui-reached-hint = Nid yw wedi’i anfon yn golygu wedi’i weld. Os ydych yn teimlo’n waeth, peidiwch ag aros: ffoniwch. Mewn argyfwng ffoniwch 999.
    .safety = not yet reviewed by a Welsh-speaking clinician
ui-reached-readings = Eich gwiriadau diwethaf
ui-reached-look = Rwyf wedi edrych ar hwn
ui-reached-look-name = Rwyf wedi edrych ar hwn: gwiriad { $at }

## Pwy sy’n gofalu am glaf, a phwy sy’n eu gweld.

ui-access-open = Trosglwyddo, neu ddewis pwy sy’n gweld y claf hwn
ui-access-title = Pwy sy’n gofalu am y claf hwn
ui-access-back = Yn ôl at y claf
ui-access-people = Y tîm
ui-access-hand-over = Trosglwyddo i { $name }
ui-access-end = Atal { $name } rhag gweld y claf hwn
ui-access-give = Gadael i { $name } weld y claf hwn
ui-access-ask-hand-over = Trosglwyddo’r claf hwn i { $name }? Nhw sy’n gofalu am y claf hwn o hynny ymlaen.
ui-access-ask-end = Atal { $name } rhag gweld y claf hwn? Mae eu cyfrifiadur yn anfon popeth sydd ar ôl, yna’n gollwng y claf hwn.
ui-access-ask-give = Gadael i { $name } weld y claf hwn?
ui-access-yes = Ie
ui-access-no = Na, newid dim

ui-ended-title = Nid ydych yn gweld y cofnod hwn mwyach
ui-ended-what-now = Beth i’w wneud nawr
ui-nav-ended = Eich mynediad
ui-caseload-left = Pwy adawodd eich rhestr
ui-caseload-left-ask = Os ydych yn dal i ofalu am rywun sydd ar goll yma, gofynnwch i’r cydweithiwr sy’n gofalu amdanyn nhw nawr, neu i arweinydd y tîm. Gallan nhw adael i chi eu gweld eto.

## Dyddiadur papur.

ui-diary-way = Ysgrifennais rai ar bapur
ui-diary-title = Rhifau a ysgrifennoch ar bapur
ui-diary-help = Teipiwch un diwrnod ym mhob rhes. Gadewch yn wag yr hyn na ysgrifennoch. Caiff pob rhes ei chadw ar ei phen ei hun.
ui-diary-row = Rhes { $number }
ui-diary-day = Diwrnod
ui-diary-pressure = Pwysedd gwaed
ui-diary-pressure-again = Yr ail dro
ui-diary-feeling = Sut oeddech chi’n teimlo y diwrnod hwnnw?
ui-diary-feeling-open = Wnes i ddim ei ysgrifennu
ui-diary-feeling-usual = Yr un fath â diwrnodau eraill
ui-diary-feeling-different = Roedd rhywbeth yn wahanol
ui-diary-save = Cadw’r rhes hon
ui-diary-more = Ychwanegu diwrnod arall
ui-diary-done = Rwyf wedi gwneud pob un
ui-diary-not-saved = { $count ->
    [one] Nid yw { $count } diwrnod wedi’i gadw eto. Cadwch ei res. Neu pwyswch eto i adael: bydd yr hyn a deipioch yn aros yma.
   *[other] Nid yw { $count } diwrnod wedi’u cadw eto. Cadwch eu rhesi. Neu pwyswch eto i adael: bydd yr hyn a deipioch yn aros yma.
}
ui-diary-danger-read = Rwyf wedi darllen hwn. Ymlaen â’m dyddiadur
ui-diary-put-away = Ni chedwir y rhif hwnnw. Teipiwch yr un cywir, neu gadewch y blwch yn wag.

## Nodiadau atgoffa, a phwy sy’n nodi dros rywun.

ui-yes = Ie
ui-no = Na
ui-reminders-title = Nodiadau atgoffa
ui-reminders-on = Ydych chi eisiau cael eich atgoffa i wneud eich gwiriad?
ui-reminders-on-help = Byddwn yn dweud wrthych am neges neu gynllun a newidiwyd beth bynnag, ond nid yn ystod yr oriau tawel.
ui-reminders-times-help = Teipiwch hyd at bedwar amser o’r dydd, fel 08:30. Gadewch y lleill yn wag.
ui-reminders-time = Amser { $number }
ui-reminders-days = Ar y diwrnodau hyn
ui-reminders-quiet = Ni fyddwn yn tarfu arnoch rhwng y ddau amser hyn.
ui-reminders-quiet-from = Tawel o
ui-reminders-quiet-to = Tawel tan
ui-reminders-stays = Mynd ymlaen pan fyddaf yn cau’r ffenestr?
ui-reminders-stays-help = Bydd Hearth wedyn yn aros yn yr hambwrdd ac yn gallu eich atgoffa. Gall pwy bynnag sydd wrth y cyfrifiadur hwn ei agor, felly clowch ef yn gyntaf os ydych yn ei rannu.
ui-reminders-starts = Dechrau gyda’r cyfrifiadur?
ui-carer-about = Am { $name }
ui-carer-title = Dros bwy yr ydych yn nodi
ui-carer-banner = Rydych yn nodi dros { $name }. Ystyr ‘chi’ ac ‘eich’ ar y tudalennau hyn yw { $name }.
ui-numbers-by = Teipiwyd gan: { $who }

## Fy meddyginiaethau.

ui-nav-medicines = Meddyginiaethau
ui-medicines-title = Fy meddyginiaethau
ui-medicines-none = Nid oes meddyginiaeth wedi’i hysgrifennu i chi. Os ydych yn cymryd rhai, dywedwch wrth eich tîm.
ui-medicines-day = Am ba ddiwrnod y mae hyn?
ui-medicines-day-today = Heddiw
ui-medicines-day-yesterday = Ddoe
ui-medicines-all-yesterday = Cymerais bob un ddoe
ui-medicines-rest-yesterday = Cymerais y lleill i gyd ddoe
ui-medicines-all-said-yesterday = Rydych wedi’i ddweud am bob un o ddoe.
ui-medicines-yesterday = Ddoe: { $told }
ui-medicines-why-missed-yesterday = Collasoch { $medicine } ddoe
ui-medicines-all = Cymerais bob un heddiw
ui-medicines-rest = Cymerais y lleill i gyd heddiw
ui-medicines-all-said = Rydych wedi’i ddweud am bob un heddiw.
ui-medicines-took = Cymerais hi
ui-medicines-missed = Collais hi
ui-medicines-stopped = Rwyf wedi stopio ei chymryd
ui-medicines-effect = Dywedwch am sgil-effaith
ui-medicines-unsay = Tynnu hynny’n ôl
ui-medicines-today = Heddiw: { $told }
ui-medicines-saved = Wedi’i gadw ar y cyfrifiadur hwn.
ui-medicines-why = Pam?
ui-medicines-why-missed = Rydych wedi colli { $medicine }
ui-medicines-why-stopped = Rydych wedi stopio { $medicine }
ui-medicines-why-missing = Dewiswch pam.
ui-medicines-words = Rhagor amdano, yn eich geiriau eich hun
ui-medicines-effect-title = Beth a sylwoch gyda { $medicine }?
ui-medicines-effect-ill = Ffoniwch 999 os yw’n anodd anadlu, os yw eich wyneb neu’ch gwefusau’n chwyddo, neu os ydych yn llewygu.
    .safety = not yet reviewed by a Welsh-speaking clinician
ui-medicines-effect-words = Yn eich geiriau eich hun
ui-medicines-bought-title = A brynwyd yn y fferyllfa
ui-medicines-bought-help = Nid yw rhai pethau y gallwch eu prynu yn addas i’ch calon. Dywedwch wrthym a dywedwn ar unwaith beth i’w wneud.
ui-medicines-bought-open = Prynais rywbeth yn y fferyllfa
ui-medicines-bought-kind = Beth ydyw?
ui-medicines-bought-name = Yr enw ar y pecyn
ui-medicines-bought-taken = A ydych wedi cymryd peth ohono?
ui-medicines-bought-taken-missing = Dywedwch a ydych wedi cymryd peth ohono.
ui-medicines-bought-end = Nid wyf yn ei gymryd mwyach
ui-medicines-yes = Ydw
ui-medicines-no = Nac ydw
ui-medicines-days-title = Yr hyn a ddywedoch yn y pythefnos diwethaf
ui-medicines-days-none = Nid ydych wedi dweud dim eto.
ui-medicines-plan-flexible = Eich cynllun am dabledi dŵr ychwanegol
ui-medicines-plan-sick-day = Eich cynllun am ddyddiau sâl
ui-medicines-begin-flexible = Dechrau fy nhabledi dŵr ychwanegol heddiw
ui-medicines-begin-counts = Pwyswch y botwm cyntaf dim ond pan fyddwch yn cymryd y dabled ychwanegol gyntaf. Mae’r cynllun yn cyfrif o hynny ymlaen, ac ni allwch dynnu hynny’n ôl yma.
ui-medicines-begin-not = Peidio â dechrau nawr
ui-medicines-begin-sick-day = Dechrau fy nghynllun am ddyddiau sâl heddiw
ui-medicines-begin-sick-day-asked = Cytunodd fy nhîm: dechrau fy nghynllun am ddyddiau sâl heddiw
ui-medicines-end-flexible = Rwyf wedi gorffen fy nhabledi dŵr ychwanegol
ui-medicines-end-sick-day = Dweud sut yr wyf yn dod ymlaen
ui-medicines-check-first = I ddefnyddio’r cynllun hwn, gwnewch archwiliad heddiw yn gyntaf.
ui-medicines-eating = Ers pryd yr ydych yn bwyta ac yn yfed fel arfer?
ui-medicines-eating-not = Dim eto
ui-medicines-eating-today = Ers heddiw
ui-medicines-eating-yesterday = Ers ddoe
ui-medicines-eating-before = Ers y diwrnod cynt
ui-medicines-again = Rwy’n cymryd y rhain eto
ui-medicines-leave = Gadael heb gadw
ui-medicines-sick-missing = Dywedwch ers pryd yr ydych yn bwyta ac yn yfed, neu beth yr ydych yn ei gymryd eto.
ui-patient-told-title = Yr hyn a ddywedant am eu meddyginiaethau, y 14 diwrnod diwethaf
ui-patient-told-none = Ni ddywedwyd dim am feddyginiaethau yn y 14 diwrnod diwethaf.
ui-patient-told-bought = A brynwyd heb bresgripsiwn

ui-checkin-clock-title = Pa ddiwrnod yw hi heddiw?
ui-checkin-clock-day = Dyddiad heddiw
ui-checkin-clock-hint = Fel 21/11/2026

## Negeseuon, cwestiynau, ymarfer corff a’r wythnos gyntaf.

ui-nav-messages = Negeseuon
ui-nav-exercise = Ymarfer corff
ui-nav-questions = Cwestiynau
ui-area-left = { $count ->
    [one] Gallwch deipio { $count } llythyren arall.
   *[other] Gallwch deipio { $count } llythyren arall.
}
ui-area-over = { $count ->
    [one] { $count } llythyren yn ormod. Does dim yn cael ei dorri i ffwrdd.
   *[other] { $count } llythyren yn ormod. Does dim yn cael ei dorri i ffwrdd.
}
ui-messages-title = Negeseuon
ui-messages-important = Darllenwch hyn yn gyntaf
ui-messages-none = Dim negeseuon eto.
ui-messages-thread = Negeseuon, yr hynaf yn gyntaf
ui-messages-new = Newydd
ui-messages-write = Eich neges
ui-messages-send = Anfon
ui-messages-saved = Wedi’i chadw ar y cyfrifiadur hwn. Bydd yn mynd at eich tîm cyn gynted ag y bydd ffordd.
ui-messages-worse = Ydy hyn am deimlo’n waeth heddiw?
    .safety = not yet reviewed by a Welsh-speaking clinician
ui-messages-worse-help = Os ydyw, gwnewch wiriad nawr. Mae’n dweud ar unwaith beth i’w wneud. Efallai na fydd neb yn darllen neges heddiw. Mae’r hyn a deipioch yn aros yma.
    .safety = not yet reviewed by a Welsh-speaking clinician
ui-messages-worse-yes = Ydy: gwneud gwiriad nawr
ui-messages-worse-no = Nac ydy: anfon
ui-questions-title = Cwestiynau
ui-questions-about = Mae’r rhain yn helpu eich tîm i wybod sut ydych chi. Nid oes rhaid i chi ateb, ac nid oes ots gan neb os gadewch un allan.
ui-questions-none = Dim i’w ateb nawr.
ui-questions-before = Yr hyn a ateboch
ui-questions-answers = Gweld yr atebion
ui-questions-heart-failure-too = gall methiant y galon achosi hyn hefyd
ui-questions-begin = Dechrau
ui-questions-go-on = Parhau lle’r oeddech
ui-questions-place = Cwestiwn { $place } o { $count }
ui-questions-prefer-not = Byddai’n well gen i beidio â dweud
ui-questions-choose = Dewiswch ateb, neu ‘Byddai’n well gen i beidio â dweud’.
ui-questions-next = Nesaf
ui-questions-back = Yn ôl
ui-questions-finish = Gorffen
ui-questions-leave = Gadael am nawr. Mae eich atebion yn aros yma.
ui-questions-help = Mynnwch help nawr, os gwelwch yn dda
    .safety = not yet reviewed by a Welsh-speaking clinician
ui-questions-done = Diolch
ui-questions-to-list = Yn ôl i Gwestiynau
ui-exercise-title = Ymarfer corff
ui-exercise-stop = Pryd i stopio
ui-exercise-level = Yr hyn y mae eich tîm yn gofyn amdano
ui-exercise-write = Ysgrifennwch yr hyn a wnaethoch
ui-exercise-kind = Beth wnaethoch chi?
ui-exercise-warm-up = A wnaethoch gynhesu yn gyntaf?
ui-exercise-minutes = Pa mor hir i gyd?
ui-exercise-minutes-unit = munud
ui-exercise-exertion = Pa mor galed roedd yn teimlo?
ui-exercise-exertion-help = O 6, dim ymdrech, i 20, y mwyaf y gallwch ei wneud. Gallwch adael hyn allan.
ui-exercise-felt = A wnaethoch deimlo unrhyw un o’r rhain?
ui-exercise-day = Ar ba ddiwrnod?
ui-exercise-day-hint = Gadewch hyn yn wag am heddiw.
ui-exercise-note = Ydych chi am ychwanegu rhywbeth?
ui-exercise-save = Cadw
ui-exercise-none = Dim wedi’i ysgrifennu eto.
ui-exercise-weeks = Yr wythnosau diwethaf
ui-exercise-week = Wythnos o
ui-exercise-days = Diwrnodau
ui-exercise-all = I gyd
ui-exercise-felt-said = Teimlwyd:
ui-exercise-warmed-up = Cynhesu yn gyntaf:
ui-exercise-times = Pob tro
ui-exercise-take-back = Tynnu hwn yn ôl
ui-exercise-take-back-name = Tynnu hwn yn ôl: { $day }
ui-week-title = Eich wythnos gyntaf
ui-week-about = Cam bach bob dydd. Gwnewch nhw yn y drefn y mynnwch, neu neidiwch drostynt.
ui-week-today = Nesaf: { $step }
ui-week-show = Dangoswch i mi sut
ui-week-skip = Neidio dros yr wythnos gyntaf
ui-week-again = Ei dangos ar y sgrin gyntaf eto
ui-week-way = Yr wythnos gyntaf: sut i bwyso, mesur a chael help
ui-week-done = wedi’i wneud
ui-week-next = Nesaf
ui-week-mark = Rwyf wedi gwneud hyn
ui-week-mark-name = Rwyf wedi gwneud hyn: { $step }
ui-week-undo = Heb ei wneud eto
ui-week-undo-name = Heb ei wneud eto: { $step }
ui-week-picture-scales = Mae rhywun yn sefyll yn llonydd ar glorian. Mae’r glorian ar lawr caled.
ui-week-picture-pressure = Mae rhywun yn eistedd â’i gefn ar y gadair a’i draed yn fflat. Mae’r fraich â’r cyff ar fwrdd.
ui-talk-open = Negeseuon a chwestiynau
ui-talk-back = Yn ôl at y claf
ui-talk-title = Negeseuon a chwestiynau
ui-talk-nothing-asked = Does dim yn cael ei ofyn ganddyn nhw nawr.
ui-talk-ask = Gofyn iddyn nhw ateb
ui-talk-due = O ba ddiwrnod?
ui-talk-due-hint = Gadewch hyn yn wag am heddiw.
ui-talk-why = Pam?
ui-talk-ask-send = Gofyn
ui-talk-take-back = Tynnu hwn yn ôl
ui-talk-asked-saved = Wedi’i gadw. Byddan nhw’n ei weld pan fydd eu cyfrifiadur mewn cysylltiad.
ui-talk-no-sheets = Dim atebion eto.
ui-talk-level = Gosod faint y dylen nhw ei wneud
ui-talk-level-words = Yn eich geiriau eich hun
ui-talk-level-days = Diwrnodau’r wythnos
ui-talk-level-most = Dim caletach na (6 i 20)
ui-talk-level-save = Ei osod
ui-talk-level-end = Ei orffen
ui-talk-level-saved = Wedi’i gadw. Byddan nhw’n ei weld pan fydd eu cyfrifiadur mewn cysylltiad.

## Fy nghynllun yn fy ngeiriau fy hun

ui-care-help = Dyma eich cynllun chi. Newidiwch yr hyn sy’n eiddo i chi unrhyw bryd. Gall eich tîm ei weld.
ui-care-changes = Yr hyn a newidiodd eich tîm
ui-care-changes-none = Rydych wedi darllen popeth a newidiodd eraill yn eich cynllun.
ui-care-was = Roedd yn
ui-care-is = Nawr mae’n
ui-care-changed-by = Newidiwyd gan { $who }
ui-care-read = Rwyf wedi darllen hwn
ui-care-read-named = Rwyf wedi darllen hwn: { $name }
ui-care-read-all = Rwyf wedi darllen y { $count } i gyd
ui-care-about-me = Amdanaf i
ui-care-needs = Yr hyn sy’n mynd yn dda, a’r hyn sy’n anodd
ui-care-next = Yr hyn sydd nesaf
ui-care-contacts = Pobl eraill
ui-care-future = Yr amser i ddod
ui-care-card = Beth i’w wneud pryd
ui-care-medicines = Fy meddyginiaethau
ui-care-to-medicines = Ewch i’m meddyginiaethau
ui-care-to-plans = Ewch i’m meddyginiaethau i ddechrau neu orffen hyn
ui-care-limits = Y rhifau y mae eich tîm yn eu gwylio
ui-care-write = Ysgrifennu
ui-care-write-named = Ysgrifennu: { $name }
ui-care-change = Newid
ui-care-change-named = Newid: { $name }
ui-care-more = Mwy y gallwch ei ysgrifennu: { $count }
ui-care-two-versions = Ysgrifennodd dau berson hwn yr un pryd. Cedwir y ddau. Pwyswch ‘Newid’ ac ysgrifennwch yr hyn sy’n iawn.
ui-care-goals = Fy nodau
ui-care-goals-none = Does gennych ddim nod eto. Nod yw rhywbeth yr hoffech ei wneud, yn eich geiriau eich hun.
ui-care-goals-ended = Nodau sydd wedi dod i ben: { $count }
ui-care-goal-new = Ysgrifennu nod newydd
ui-care-goal-change = Newid
ui-care-goal-change-named = Newid y nod: { $words }
ui-care-goal-done = Rwyf wedi’i wneud
ui-care-goal-done-named = Rwyf wedi’i wneud: { $words }
ui-care-goal-let-go = Gollwng
ui-care-goal-let-go-named = Gollwng: { $words }
ui-care-goal-again = Ailgydio ynddo
ui-care-goal-again-named = Ailgydio ynddo: { $words }
ui-care-words = Beth ydych chi ei eisiau?
ui-care-words-hint = Yn eich geiriau eich hun, fel: cerdded i’r siop gydag Ann.
ui-care-importance = Pa mor bwysig yw hyn i chi?
ui-care-importance-hint = 0 yw dim o gwbl, 10 yw cymaint ag y gall fod.
ui-care-importance-short = Pwysig i mi
ui-care-confidence = Pa mor siŵr ydych chi y gallwch gymryd y cam hwn?
ui-care-confidence-hint = 0 yw ddim yn siŵr o gwbl, 10 yw yn hollol siŵr.
ui-care-confidence-short = Pa mor siŵr ydw i
ui-care-of-ten = { $number } o 10
ui-care-step = Un cam bach
ui-care-step-hint = Mor fach y gallwch ei wneud yr wythnos hon, fel: cerdded at y giât.
ui-care-when = Pryd a ble
ui-care-when-hint = Fel: ar ôl brecwast, o’r drws ffrynt.
ui-care-barriers = Beth allai fod yn y ffordd
ui-care-barriers-hint = A beth wnewch chi wedyn?
ui-care-helper = Pwy sy’n helpu
ui-care-helper-hint = Ffrind, cymydog, eich nyrs, neu chi eich hun.
ui-care-again = Pryd byddwch chi’n edrych arno eto?
ui-care-again-short = Edrych eto
ui-care-next-how = Sut, a chyda phwy
ui-care-nurse-title = Yng ngeiriau’r person ei hun

## Dysgu

ui-nav-learn = Dysgu
ui-learn-title = Dysgu
ui-learn-help = Tudalennau byr, i chi eu darllen pan fynnwch. Nid oes angen rhwydwaith. Gall eich tîm weld pa rai yr ydych wedi’u darllen.
ui-learn-back = Pob tudalen
ui-learn-try = Rhowch gynnig arni
ui-learn-told-hint = Nid oes rhaid i chi ysgrifennu. Os gwnewch, gall eich tîm ei ddarllen.
ui-learn-done = Rwyf wedi darllen y dudalen hon
ui-learn-nurse = Yr hyn a ddysgwyd
ui-learn-nurse-none = Does dim wedi’i ddarllen eto.
ui-learn-told-by = Yn eu geiriau eu hunain: { $text }

## Ymweliad, yn ffenestr y nyrs

ui-visits-title = Ymweliadau
ui-visits-none = Dim ymweliad eto
ui-visit-begin = Dechrau ymweliad
ui-visit-go-on = Mynd ymlaen ag ymweliad heddiw
ui-visit-open = Agor
ui-visit-earlier = Teipio ymweliad diwrnod cynharach
ui-visit-earlier-day = Diwrnod yr ymweliad
ui-visit-earlier-hint = Fel 21/11/2026
ui-visit-earlier-begin = Ei ddechrau
ui-visit-title = Ymweliad
ui-visit-sections = Rhannau’r ymweliad
ui-visit-asked = Gofynnwyd
ui-visit-not-asked = Heb ei ofyn
ui-visit-not-possible = Ddim yn bosibl
ui-visit-left = { $count } yn wag
ui-visit-typed-here = heb gadw popeth
ui-visit-summary = Edrych drwyddo a llofnodi
ui-visit-whole = Yr ymweliad cyfan
ui-visit-next = Nesaf: { $section }
ui-visit-before = Y tro diwethaf, { $before }
ui-visit-by = Cadwyd: { $who }, { $when }
ui-visit-typing = Wedi’i deipio. Caiff ei gadw wrth fynd ymlaen.
ui-visit-restored = Wedi’i deipio o’r blaen a’i gadw yma. Heb ei gadw fel ateb eto.
ui-visit-save-now = Ei gadw
ui-visit-mark = Ddim yn bosibl
ui-visit-mark-section = Nid yw’r rhan gyfan hon yn bosibl
ui-visit-unmark-section = Ei ofyn wedi’r cyfan
ui-visit-why = Pam ddim?
ui-visit-why-other = Rheswm arall
ui-visit-why-save = Cadw’r rheswm hwn
ui-visit-clear = Ei wagio
ui-visit-optional = os oes angen
ui-visit-team-only = Dim ond y tîm sy’n gweld hyn
ui-visit-is-it-right = Ydy hyn yn iawn?
ui-visit-right = Ydy, mae’n iawn
ui-visit-wrong = Nac ydy, ei newid
ui-visit-urgent-see = Darllen beth i’w wneud
ui-visit-result = Y darlleniadau hyd yma
ui-visit-help-title = Help nawr
ui-visit-help-read = Rwyf wedi darllen hyn
ui-visit-two = Mae dau ateb yma. Dewiswch yr un sy’n dal.
ui-visit-this-holds = Hwn sy’n dal
ui-visit-meanwhile = Tra oeddech yn teipio, ysgrifennodd { $who } yma: { $value } ({ $when }). Mae eich testun yn aros.
ui-visit-meanwhile-take = Cymryd eu hateb nhw
ui-visit-line = Llinell { $count }
ui-visit-line-add = Ychwanegu llinell
ui-visit-line-remove = Tynnu llinell { $count }
ui-visit-body = Ble mae’r chwydd
ui-visit-body-front = Blaen
ui-visit-body-back = Cefn
ui-visit-body-side = { $site }, { $side }
ui-visit-body-none = heb ei farcio
ui-visit-body-help = Dewiswch le ar y corff.
ui-visit-body-much = { $place }: faint?
ui-visit-body-remove = Tynnu’r marc hwn: { $place }
ui-visit-timer-help = Gadewch i’r person orwedd am 5 munud, yna mesurwch. Pwyswch hwn pan fydd yn sefyll.
ui-visit-timer-start = Mae’r person yn sefyll nawr
ui-visit-timer-again = Mae’n sefyll nawr: dechrau eto
ui-visit-timer-stop = Atal yr amserydd
ui-visit-timer-runs = Yn sefyll ers { $time }
ui-visit-timer-1 = 1 funud: mesurwch nawr
ui-visit-timer-3 = 3 munud: mesurwch nawr
ui-visit-sum-typed = Wedi’i deipio, a heb ei gadw fel ateb:
ui-visit-sum-conflicts = Mae dau ateb yn sefyll. Dewiswch un ym mhob un, yna llofnodwch:
ui-visit-sum-open = Beth nad yw’n ffitio eto
ui-visit-sum-differs = Mae’r cynllun yn dweud rhywbeth arall
ui-visit-sum-blank = Yn wag: { $fields }
ui-visit-actions-none = Ni ysgrifennwyd camau
ui-visit-go = Mynd i { $section }
ui-visit-sign = Llofnodi’r ymweliad
ui-visit-sign-help = Ar ôl ei lofnodi, mae’n aros fel y mae. Gallwch ychwanegu geiriau ato o hyd.
ui-visit-sign-first = Yn gyntaf cadwch neu gliriwch yr hyn a deipiwyd. Yna llofnodwch.
ui-visit-late = Daeth ar ôl ei lofnodi
ui-visit-added = Ychwanegwyd ar ôl ei lofnodi
ui-visit-added-none = Ni ychwanegwyd dim
ui-visit-add = Ychwanegu geiriau at yr ymweliad hwn
ui-visit-add-hint = Mae’r hyn a lofnodwyd yn aros fel y mae
ui-visit-add-save = Ychwanegu’r geiriau hyn
ui-facts-title = Methiant y galon
ui-facts-two = Mae dau werth yn sefyll
ui-facts-lvef = Ffracsiwn alldaflu
ui-facts-nyha = Dosbarth NYHA
ui-facts-kind = Math
ui-facts-device = Dyfais
ui-facts-ace-intolerance = Atalyddion ACE heb eu goddef
ui-facts-arb-intolerance = ARBs heb eu goddef
ui-facts-arni-intolerance = Sacubitril/valsartan heb ei oddef
ui-facts-kidney = Clefyd yr arennau
ui-facts-valve = Clefyd y falfiau
ui-facts-discharged = Gadawodd yr ysbyty
ui-facts-causes = Achosion
ui-facts-oedema = Chwydd yn yr ymweliad diwethaf
ui-facts-fluid = Hylif yn yr ymweliad diwethaf
