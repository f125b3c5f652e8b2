### Welsh: not yet reviewed by a Welsh-speaking clinician. The English beside it is what a clinician has to read.

## Pwysau.

problem-weight-empty = Teipiwch eich pwysau, neu gadewch ef tan wedyn.
problem-weight-not-a-number = Teipiwch eich pwysau fel rhif gydag un ffigur ar ôl y pwynt, fel 82.4.
problem-weight-too-low = Mae’r pwysau hwnnw’n rhy isel i’w gadw. Yr isaf yw { $lowest }.
problem-weight-too-high = Mae’r pwysau hwnnw’n rhy uchel i’w gadw. Yr uchaf yw { $highest }. A lithrodd y pwynt?
problem-stone-not-a-number = Teipiwch y stonau fel rhif cyfan, fel 12.
problem-stone-decimal = Mae pwynt yn y blwch stôn. Ai { $stone } stôn { $pounds } pwys oeddech chi’n ei feddwl? Teipiwch nhw yn y ddau flwch.
problem-stone-decimal-other = Teipiwch stonau cyfan yn y blwch hwn. Teipiwch y pwysi yn y blwch nesaf.
problem-stone-empty = Teipiwch y stonau hefyd, fel 12.
problem-pounds-empty = Teipiwch y pwysi hefyd. Os nad oes dim, teipiwch 0.
problem-pounds-not-a-number = Teipiwch y pwysi fel rhif, fel 7.
problem-pounds-too-high = Mae 14 pwys mewn stôn. Teipiwch 0 i { $highest } yma.
problem-weight-unit = Dywedwch yr uned gyda’r pwysau, fel 82.4kg neu 12st13lb.

## Pwysedd gwaed, pwls, ocsigen.

problem-pressure-not-two-numbers = Teipiwch y ddau rif fel 124/76.
problem-systolic-empty = Teipiwch y rhif uchaf hefyd.
problem-systolic-not-a-number = Teipiwch y rhif uchaf fel rhif cyfan, fel 124.
problem-systolic-too-low = Mae’r rhif uchaf hwnnw’n rhy isel i’w gadw. Yr isaf yw { $lowest }. Mesurwch eto ar unwaith. Os yw’n dangos yr un peth, neu os ydych yn teimlo’n sâl, ffoniwch 999.
    .safety = not yet reviewed by a Welsh-speaking clinician
problem-systolic-too-high = Mae’r rhif uchaf hwnnw’n rhy uchel i’w gadw. Yr uchaf yw { $highest }. Mesurwch eto ar unwaith. Os yw’n dangos yr un peth, neu os ydych yn teimlo’n sâl, ffoniwch 999.
    .safety = not yet reviewed by a Welsh-speaking clinician
problem-diastolic-empty = Teipiwch y rhif isaf hefyd.
problem-diastolic-not-a-number = Teipiwch y rhif isaf fel rhif cyfan, fel 76.
problem-diastolic-too-low = Mae’r rhif isaf hwnnw’n rhy isel i’w gadw. Yr isaf yw { $lowest }.
problem-diastolic-too-high = Mae’r rhif isaf hwnnw’n rhy uchel i’w gadw. Yr uchaf yw { $highest }.
problem-pressure-diastolic-not-below = Rhaid i’r rhif uchaf fod yn fwy na’r un isaf. Ydyn nhw’r ffordd anghywir?
problem-pulse-empty = Teipiwch eich pwls, neu gadewch ef tan wedyn.
problem-pulse-not-a-number = Teipiwch eich pwls fel rhif cyfan, fel 68.
problem-pulse-too-low = Mae’r pwls hwnnw’n rhy isel i’w gadw. Yr isaf yw { $lowest }. Mesurwch eto ar unwaith. Os yw’n dangos yr un peth, neu os ydych yn teimlo’n sâl, ffoniwch 999.
    .safety = not yet reviewed by a Welsh-speaking clinician
problem-pulse-too-high = Mae’r pwls hwnnw’n rhy uchel i’w gadw. Yr uchaf yw { $highest }. Mesurwch eto ar unwaith. Os yw’n dangos yr un peth, neu os ydych yn teimlo’n sâl, ffoniwch 999.
    .safety = not yet reviewed by a Welsh-speaking clinician
problem-oxygen-empty = Teipiwch eich ocsigen, neu gadewch ef tan wedyn.
problem-oxygen-not-a-number = Teipiwch eich ocsigen fel rhif cyfan, fel 96.
problem-oxygen-too-low = Mae’r ocsigen hwnnw’n rhy isel i’w gadw. Yr isaf yw { $lowest }. Mesurwch eto ar unwaith. Os yw’n dangos yr un peth, neu os ydych yn teimlo’n sâl, ffoniwch 999.
    .safety = not yet reviewed by a Welsh-speaking clinician
problem-oxygen-too-high = Mae’r ocsigen hwnnw’n rhy uchel i’w gadw. Yr uchaf yw { $highest }.

## Y ffurflen gyfan.

problem-form-empty = Does dim wedi’i lenwi eto. Teipiwch rif neu atebwch gwestiwn yn gyntaf.
problem-form = Mae angen edrych eto ar rai blychau. Mae popeth a deipioch yma o hyd.
problem-not-all-saved = Mae’r hyn y gallem ei ddarllen wedi’i gadw nawr, am na all aros. Nid yw’r hyn a enwir yma wedi’i gadw eto. Cywirwch ef a’i gadw eto.
problem-nothing-saved = Does dim wedi’i gadw eto.
problem-symptom-unknown = Nid ydym yn adnabod y cwestiwn ‘{ $symptom }’.
problem-danger-answer = Os mai ‘ie’ yw’r ateb, ffoniwch 999 nawr. Ni allem ddarllen ‘{ $answer }’ ar gyfer ‘{ $symptom }’. Dewiswch un o’r rhain: { $answers }.
    .safety = not yet reviewed by a Welsh-speaking clinician
problem-answer-unknown = Nid yw ‘{ $answer }’ yn ateb i’r cwestiwn hwn. Dewiswch un o’r rhain: { $answers }.
problem-symptom-not-a-pair = Ysgrifennwch ef fel enw=ateb, fel dizzy=yes.
problem-symptom-twice = Mae dau ateb i ‘{ $symptom }’. Rhowch un.
problem-date-future = Mae’r dyddiad hwnnw eto i ddod. Gwiriwch y diwrnod a’r amser.
problem-date-not-a-date = Teipiwch y dyddiad fel 21/11/2026.
problem-time-not-a-time = Mae’r diwrnod yn iawn ond nid yr amser ‘{ $time }’. Ysgrifennwch y ddau fel 2026-11-21 08:12.
problem-date-too-old = Mae’r dyddiad hwnnw’n rhy bell yn ôl. Gwiriwch y flwyddyn.
problem-date-short-year = Nid yw’r flwyddyn yn ‘{ $date }’ yn glir. Ysgrifennwch ei phedwar ffigur i gyd, fel 21/11/2026.
problem-moment = Ni allem ddarllen y diwrnod a’r amser hwnnw. Teipiwch ef fel 2026-11-21 08:12, neu ‘ddoe 20:00’.
problem-moment-now = Ni allem ddefnyddio’r amser ‘{ $at }’. Ni all hyn aros, felly fe’i cadwyd fel nawr. Ai ar adeg arall yr oedd? Tynnwch ef yn ôl a theipiwch ef eto gyda’i amser, fel 2026-11-21 08:12.
problem-reading-unknown = Ni allwn ddod o hyd i’r darlleniad hwnnw ar y cyfrifiadur hwn.
problem-reading-withdrawn = Tynnwyd y darlleniad hwnnw’n ôl. Ni ellir ei newid.
problem-reason-empty = Dywedwch pam mewn ychydig eiriau.
problem-text-too-long = Mae hynny’n rhy hir. Defnyddiwch lai na { $count } llythyren.

## Gwiriadau.

check-unusual = Teipioch { $value }. Mae hynny’n anarferol. Ydy e’n gywir?
check-weight-jump = Teipioch { $value }. Eich pwysau diwethaf oedd { $last } ({ $when }). Ydy hynny’n gywir? Ai chi yw hwn?
check-usual-jump = Teipioch { $value }. Eich arfer yw { $usual }. Ydy hynny’n gywir?
check-usual-jump-upper = Teipioch { $value }. Eich arfer ar gyfer y rhif uchaf yw { $usual }. Ydy hynny’n gywir?
check-usual-jump-lower = Teipioch { $value }. Eich arfer ar gyfer y rhif isaf yw { $usual }. Ydy hynny’n gywir?
check-pulse-oxygen-swapped = Teipioch bwls { $pulse } ac ocsigen { $oxygen }. Ydyn nhw’r ffordd anghywir?
check-nobody-asked = Mae hwn wedi’i gadw. Ond nid oedd neb yno i ateb cwestiwn. Edrychwch arno unwaith eto. Os yw’n anghywir, cywirwch ef.
problem-plan-far-weight = Teipioch { $value }. Y pwysau diwethaf yw { $last }, o { $day }. Mae hynny’n bell oddi wrth ei gilydd. Ydy e’n gywir? Yna cadwch ef unwaith eto.
problem-plan-weight-too-far = Teipioch { $value }. Y pwysau diwethaf yw { $last }, o { $day }. Mae hynny fwy na 30% i ffwrdd, felly nid yw wedi’i osod. Edrychwch ar y rhif a’i uned.
problem-plan-weight-why = Dywedwch pam: mae { $value } ymhell o’r pwysau diwethaf, { $last } o { $day }.
problem-plan-tier-why = Dywedwch pam mae’r person hwn yn cael ei wylio’n llai agos.
problem-plan-tier-open = Mae canfyddiad ambr neu goch yn dal ar agor i’r person hwn. Byddech yn eu gwylio’n llai agos: { $to } yn lle { $from }. Edrychwch arno’n gyntaf. Ydy e’n gywir serch hynny? Yna cadwch ef unwaith eto.
check-pulse-pressure = Mae eich dau rif yn agos iawn: { $value }. Ydy hynny’n gywir?

## Dechrau a datgloi.

problem-code-empty = Teipiwch y cod gan eich tîm.
problem-code-not-recognised = Nid ydym yn adnabod y cod hwn. Gwiriwch bob llythyren, neu gofynnwch i’ch tîm am un newydd.
problem-code-used = Mae’r cod hwn wedi’i ddefnyddio. Gofynnwch i’ch tîm am un newydd.
problem-code-expired = Mae’r cod hwn yn rhy hen. Gofynnwch i’ch tîm am un newydd.
problem-code-shape = Mae’r cod hwn yn rhy hir neu’n rhy fyr. Edrychwch arno unwaith eto.
problem-code-locked = Ceisiwyd y cod hwn yn rhy aml. Gofynnwch i’ch tîm am un newydd.
problem-server-empty = Teipiwch y cyfeiriad gwe a ysgrifennodd eich tîm.
problem-server-address = Nid yw hwn yn gyfeiriad gwe y gallwn ei ddefnyddio. Mae’n edrych fel hearth.example.nhs.uk.
problem-name-empty = Teipiwch enw, er mwyn gwybod pwy biau hwn.
problem-name-taken = Mae un â’r enw hwn yma. Dewiswch enw arall.
problem-passphrase-empty = Teipiwch eich cyfrinair.
problem-passphrase-too-short = Mae hynny’n rhy fyr. Defnyddiwch { $count } llythyren neu fwy. Mae tri gair yn dda.
problem-passphrase-mismatch = Nid yw’r ddau yr un fath. Teipiwch ef unwaith eto.
problem-passphrase-wrong = Nid agorodd hynny ef. Rhowch gynnig arall arni. Does dim wedi’i golli.
problem-pin-wrong = Nid agorodd y PIN hwnnw ef. Gallwch ddefnyddio’ch cyfrinair hefyd.
problem-pin-shape = Mae gan PIN 6 i 12 rhif.
problem-pin-easy = Mae’r PIN hwnnw’n hawdd ei ddyfalu. Dewiswch un arall.
problem-pin-locked = Roedd y PIN yn anghywir yn rhy aml. Defnyddiwch eich cyfrinair.
problem-pin-unavailable = Ni all y cyfrifiadur hwn gadw PIN yn ddiogel. Defnyddiwch eich cyfrinair.
problem-profile-unknown = Ni allwn ddod o hyd i’r enw hwnnw ar y cyfrifiadur hwn.
problem-profile-locked = Mae wedi’i gloi. Agorwch ef yn gyntaf.

## Y gweinydd.

problem-server-not-reached = Ni allwn gyrraedd cyfrifiadur y tîm nawr. Mae’r hyn a gadwoch yn ddiogel yma. Byddwn yn rhoi cynnig arall arni.
problem-server-not-reached-enrol = Ni allwn gyrraedd cyfrifiadur y tîm nawr. Gwiriwch eich bod ar-lein, yna rhowch gynnig arall arni.
problem-server-timeout = Cymerodd cyfrifiadur y tîm ormod o amser. Mae’r hyn a gadwoch yn ddiogel yma. Byddwn yn rhoi cynnig arall arni.
problem-server-not-hearth = Rhywbeth arall a atebodd, nid cyfrifiadur eich tîm. Gwiriwch y cyfeiriad gwe, neu dudalen fewngofnodi eich Wi-Fi.
problem-server-not-reached-by-hand = Ni allwn gyrraedd cyfrifiadur y tîm nawr. Mae’r hyn a gadwoch yn ddiogel yma. Rhedwch sync eto pan fyddwch ar-lein.
problem-server-timeout-by-hand = Cymerodd cyfrifiadur y tîm ormod o amser. Mae’r hyn a gadwoch yn ddiogel yma. Rhedwch sync eto yn nes ymlaen.
problem-server-fault-by-hand = Mae nam ar gyfrifiadur y tîm. Mae’r hyn a gadwoch yn ddiogel yma. Rhedwch sync eto yn nes ymlaen.
problem-server-busy-by-hand = Mae cyfrifiadur y tîm yn brysur. Mae’r hyn a gadwoch yn ddiogel yma. Rhedwch sync eto cyn bo hir.
problem-server-cut-off-by-hand = Torrwyd y llinell. Mae’r hyn a gadwoch yn ddiogel yma. Rhedwch sync eto pan fydd y llinell yn ôl.
problem-server-half-by-hand = Dim ond rhan o’r ateb a ddaeth. Mae’r hyn a gadwoch yn ddiogel yma. Rhedwch sync eto.
problem-server-fault = Mae nam ar gyfrifiadur y tîm. Mae’r hyn a gadwoch yn ddiogel yma. Byddwn yn rhoi cynnig arall arni.
problem-server-busy = Mae cyfrifiadur y tîm yn brysur. Mae’r hyn a gadwoch yn ddiogel yma. Byddwn yn rhoi cynnig arall arni’n fuan.
problem-server-cut-off = Torrwyd y llinell. Mae’r hyn a gadwoch yn ddiogel yma. Byddwn yn rhoi cynnig arall arni.
problem-server-half = Dim ond rhan o’r ateb a ddaeth. Mae’r hyn a gadwoch yn ddiogel yma. Byddwn yn rhoi cynnig arall arni.
problem-server-other-certificate = Nid cyfrifiadur eich tîm yw hwn: nid ei allwedd yw’r un rydym yn ei hadnabod. Ni anfonwyd dim. Dywedwch wrth eich tîm.
problem-server-certificate = Ni allwn fod yn siŵr mai cyfrifiadur eich tîm yw hwn. Ni anfonwyd dim. Dywedwch wrth eich tîm.
problem-server-http = Nid yw’r cyfeiriad hwn yn ddiogel: mae’n dechrau â http. Defnyddiwch un sy’n dechrau â https.
problem-server-newer = Mae cyfrifiadur eich tîm yn fwy newydd na’r ap hwn. Mynnwch yr ap newydd. Mae’r hyn a gadwoch yn ddiogel yma.
problem-server-older = Mae cyfrifiadur eich tîm yn hŷn na’r ap hwn. Mae’r hyn a gadwoch yn ddiogel yma. Dywedwch wrth eich tîm.
problem-server-refused = Gwrthododd cyfrifiadur eich tîm. Mae’r hyn a gadwoch yn ddiogel yma. Dywedwch wrth eich tîm.
problem-device-revoked = Mae eich tîm wedi cau mynediad y cyfrifiadur hwn. Cyn hir efallai na fydd modd agor yr hyn sydd arno. Ffoniwch eich tîm.
    .safety = not yet reviewed by a Welsh-speaking clinician
problem-not-enrolled = Nid yw’r cyfrifiadur hwn wedi ymuno â thîm eto. Defnyddiwch y cod gan eich tîm.

## Y storfa ar y cyfrifiadur hwn.

problem-store-damaged = Mae ffeil ar y cyfrifiadur hwn wedi’i difrodi. Rydym wedi’i chadw heb ei newid. Ffoniwch eich tîm.
    .safety = not yet reviewed by a Welsh-speaking clinician
problem-store-newer = Gwnaed hwn gan ap mwy newydd. Mynnwch yr ap newydd. Ni newidiwyd dim.
problem-store-locked = Cadwch ef yn y ffenestr Hearth arall. Neu caewch y ffenestr honno a rhowch gynnig arall arni. Mae rhaglen arall yn dal y ffeil hon.
problem-sync-elsewhere = Arhoswch: mae rhaglen arall yn anfon ar ran y proffil hwn nawr. Mae’r hyn a gadwoch yma’n mynd gydag ef.
problem-store-full = Mae’r ddisg yn llawn. Ni chadwyd hwn. Gwnewch le a phwyswch Cadw eto.
problem-store-not-saved = Ni chadwyd hwn. Mae popeth a deipioch yma o hyd. Pwyswch Cadw eto.
problem-store-missing = Does dim yma eto. Ymunwch â’r cod gan eich tîm.
problem-file-not-read = Ni allwn ddarllen y ffeil honno.
problem-file-missing = Nid oes ffeil o’r fath. Gwiriwch ei henw a’r ffolder y mae ynddi.
problem-file-empty = Nid oes dim yn y ffeil honno. Llenwch hi a’i chadw, neu dewiswch un arall.
problem-file-not-text = Nid tabl plaen yw’r ffeil honno. Agorwch hi yn eich taenlen, cadwch hi fel ‘CSV UTF-8’, a dewiswch honno.
problem-file-too-big = Mae’r ffeil honno’n rhy fawr. Rhannwch hi’n rhai llai.
problem-file-no-at = Nid oes colofn ‘at’ yn y ffeil honno ar gyfer diwrnod pob gwiriad. Rhowch ‘at’ uwchben y golofn dyddiau, yn y llinell gyntaf, gyda choma rhwng y colofnau.
problem-import-column-twice = Enw dwy golofn yw ‘{ $column }’. Ni chadwyd dim: ni allwn ddweud pa un sy’n cyfrif. Rhowch ei henw ei hun i bob colofn a cheisiwch eto.
import-left-in = Mae’r llinellau na chymerwyd yn { $file }. Cywirwch nhw yno a mewnforiwch y ffeil honno.
problem-file-not-written = Ni allwn ysgrifennu’r ffeil honno.
problem-file-exists = Mae ffeil â’r enw hwnnw. Dewiswch enw arall.
problem-import-line = Ni chymerwyd llinell { $line }: { $problem }
problem-import-line-part = Mae’r hyn y gallem ei ddarllen o linell { $line } wedi’i gadw, am na all aros. Nid yw’r gweddill. Cywirwch ef a’i fewnforio eto: { $problem }
problem-import-answer = Allwn ni ddim darllen ‘{ $answer }’ yn y golofn { $column }. Ysgrifennwch un o’r rhain: { $answers }.
problem-import-danger-answer = Allwn ni ddim darllen ‘{ $answer }’ yn y golofn { $column }. Os yw’n golygu ie, ffoniwch 999 nawr. Os nad yw, ysgrifennwch un o’r rhain: { $answers }.
    .safety = not yet reviewed by a Welsh-speaking clinician
problem-import-column = Nid yw’r golofn { $column } yn hysbys ac fe’i gadawyd allan.
problem-import-not-text = mae arwyddion ynddi na allwn eu darllen. Teipiwch hi eto.
problem-import-quote = nid oes diwedd i ddyfynnod ynddi. Tynnwch ef allan.
problem-import-cells = mae ganddi { $cells } cell, ac mae gan y llinell gyntaf { $columns }. Gwiriwch ei chomas.
import-danger = Mae rhywbeth brys yn y ffeil hon, a fesurwyd ar { $day }.
import-danger-undated = Mae rhywbeth brys yn y ffeil hon. Mae mewn llinell nad ydym yn gallu darllen ei diwrnod, felly gall fod o heddiw.
problem-unexpected = Aeth rhywbeth o’i le. Mae’r hyn a gadwoch yn ddiogel. Rhowch gynnig arall arni.
problem-not-allowed = Ni allwch wneud hyn gyda’r mewngofnod hwn.

## Y cynllun a’r gofrestr: i’r staff.

problem-subject-unknown = Nid oes gosodiad o’r enw ‘{ $subject }’. Dyma’r gosodiadau: { $subjects }.
problem-value-out-of-range = Gall y gosodiad hwn fod yn { $lowest } i { $highest }. Am unrhyw beth arall, siaradwch â’r arweinydd clinigol.
problem-value-not-a-number = Teipiwch y gwerth fel rhif.
problem-value-empty = Teipiwch werth.
problem-value-unit = Dywedwch yr uned gyda’r gwerth, fel 2.0kg.
problem-value-scale = Teipiwch 94-98 neu 88-92.
problem-contact-not-three-parts = Ysgrifennwch ef fel ffôn; oriau; ffôn pan fydd ar gau. Fel 01632 960123; mon-fri 09:00-17:00; 111.
problem-contact-not-a-phone = Nid rhif ffôn yw hwnnw. Teipiwch ddigidau yn unig.
problem-contact-not-hours = Ysgrifennwch yr oriau fel mon-fri 09:00-17:00.
problem-contact-closes-before-opening = Mae’r oriau’n gorffen cyn dechrau.
problem-contact-day-twice = Mae un diwrnod yno ddwywaith.
problem-value-choice = Dewiswch un o’r rhain: { $choices }.
problem-review-date-past = Mae’r dyddiad adolygu wedi mynd heibio. Dewiswch ddiwrnod i ddod.
problem-patient-unknown = Nid oes claf o’r fath ar y cyfrifiadur hwn.
problem-patient-needed = Dywedwch am ba glaf y mae hyn.
problem-patient-name-empty = Teipiwch enw’r claf.
problem-patient-name-too-long = Mae’r enw hwnnw’n rhy hir. Defnyddiwch lai na { $count } llythyren.
problem-patient-name-characters = Mae arwydd yn yr enw hwnnw na ellir ei ddangos.
problem-patient-born-empty = Teipiwch y dyddiad geni.
problem-patient-born-not-a-date = Teipiwch y dyddiad geni fel 3/5/1948.
problem-patient-born-future = Ni all dyddiad geni fod eto i ddod.
problem-patient-born-too-old = Mae’r dyddiad geni hwnnw fwy na 120 mlynedd yn ôl. Gwiriwch y flwyddyn.
problem-nhs-number-length = Mae gan rif GIG 10 digid.
problem-nhs-number-not-digits = Dim ond digidau sydd mewn rhif GIG.
problem-nhs-number-wrong = Nid yw hwnnw’n rhif GIG. Gall un digid fod yn anghywir. Edrychwch arno unwaith eto.
problem-nhs-number-held = Mae gan rywun yma’r rhif GIG hwn: { $name }, ganwyd { $born } ({ $id }). Ai’r un person yw? Yna agorwch ef. Os na, dywedwch pam mae’n cael ei ychwanegu er hynny.
patient-same-number-note = Ychwanegwyd er bod gan { $id } yr un rhif GIG. Pam: { $why }
problem-no-conflict = Nid oes dwy fersiwn o’r gosodiad hwn.

## This computer was turned off by the team, and its key is destroyed. Nobody is named.

problem-profile-closed = Mae eich tîm wedi cau mynediad y cyfrifiadur hwn. Does dim modd agor yr hyn oedd arno mwyach. Ffoniwch eich tîm.
    .safety = not yet reviewed by a Welsh-speaking clinician
# $date: the day.
closed-when = Caeodd eich tîm fynediad y cyfrifiadur hwn ar { $date }.
closed-lost = Cafodd eich tîm wybod bod y cyfrifiadur hwn ar goll. Caewyd ei fynediad ar { $date }.
# $count: entries that the service does not have.
closed-unsent = { $count ->
    [0] Mae popeth a ysgrifennoch yma gyda’ch tîm.
    [one] Ni anfonwyd un peth a ysgrifennoch. Mae’n cael ei gadw yma dan sêl. Dim ond eich tîm all ei agor.
   *[other] Ni anfonwyd { $count } o’r pethau a ysgrifennoch. Maen nhw’n cael eu cadw yma dan sêl. Dim ond eich tîm all eu hagor.
}
# $count: entries that the service had, before its log was put back.
closed-sent-before = { $count ->
    [one] Anfonwyd un peth a ysgrifennoch. Ers hynny rhoddwyd cyfrifiadur eich tîm yn ôl i ddiwrnod cynharach, ac efallai nad yw ganddo. Mae wedi’i gadw yma hefyd, dan sêl. Dim ond eich tîm all ei agor.
   *[other] Anfonwyd { $count } o bethau a ysgrifennoch. Ers hynny rhoddwyd cyfrifiadur eich tîm yn ôl i ddiwrnod cynharach, ac efallai nad ydynt ganddo. Maent wedi’u cadw yma hefyd, dan sêl. Dim ond eich tîm all eu hagor.
}
closed-unreadable = Does dim modd i chi na neb arall agor yr hyn oedd arno mwyach.
closed-ask = Ydych chi’n meddwl bod hyn yn anghywir? Ffoniwch eich tîm. Gallan nhw roi cod newydd i chi.
    .safety = not yet reviewed by a Welsh-speaking clinician
# $team: its name. $phone: its phone.
closed-ask-phone = Ydych chi’n meddwl bod hyn yn anghywir? Ffoniwch { $team } ar { $phone }. Gallan nhw roi cod newydd i chi.
closed-emergency = Ydych chi’n teimlo’n sâl iawn? Ffoniwch 999.
    .safety = not yet reviewed by a Welsh-speaking clinician

## A profile that was begun again, because its file is damaged or gone.

problem-start-again-sound = Mae modd agor hwn. Does dim angen dechrau eto. Ni newidiwyd dim.
again-done = Dechreuwyd o’r newydd. Mae popeth sydd gan eich tîm yn dod yn ôl nawr.
# $file: where it lies.
again-damaged = Mae’r ffeil a ddifrodwyd yn cael ei chadw fel { $file }.
again-all-sent = Roedd popeth a ysgrifennwyd yma o’r blaen wedi’i anfon.
# $count: entries that had not been sent. $file: where they lie.
again-unsent = { $count ->
    [one] Ni anfonwyd un peth a ysgrifennwyd yma o’r blaen. Mae yn { $file }, dan sêl. Rhowch y ffeil honno i’ch tîm: dim ond nhw all ei hagor.
   *[other] Ni anfonwyd { $count } o’r pethau a ysgrifennwyd yma o’r blaen. Maen nhw yn { $file }, dan sêl. Rhowch y ffeil honno i’ch tîm: dim ond nhw all ei hagor.
}
