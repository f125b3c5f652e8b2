### Welsh: not yet reviewed by a Welsh-speaking clinician. The English beside it is what a clinician has to read.

## Negeseuon.

message-not-emergency = Peidiwch ag anfon neges os oes angen help arnoch nawr. Ffoniwch 999.
    .safety = not yet reviewed by a Welsh-speaking clinician
message-instead-phone = Os ydych yn teimlo’n waeth, neu os na all aros, ffoniwch eich tîm ar { $phone }. Pan fyddan nhw ar gau, ffoniwch 111.
    .safety = not yet reviewed by a Welsh-speaking clinician
message-instead = Os ydych yn teimlo’n waeth, neu os na all aros, ffoniwch eich tîm. Pan fyddan nhw ar gau, ffoniwch 111.
    .safety = not yet reviewed by a Welsh-speaking clinician
message-read-when = Dim ond pan fydd ar agor y mae eich tîm yn darllen negeseuon. { $hours }
message-for-team = Dywedir wrth y person nad yw negeseuon ar gyfer argyfwng, ac mai dim ond pan fyddwch ar agor y byddwch yn eu darllen.
message-read-by-person = Maen nhw wedi ei darllen, { $when }
problem-message-empty = Teipiwch eich neges yn gyntaf.
problem-message-too-long = Mae eich neges yn rhy hir: tynnwch { $over } llythyren. Gall gael { $most }. Mae’n cael ei chadw yma fel y teipioch hi.
problem-message-worse = Ydy hyn am deimlo’n waeth heddiw? Os ydyw, gwnewch wiriad nawr. Mae’n dweud wrthych beth i’w wneud. Mae eich neges wedi’i chadw.
    .safety = not yet reviewed by a Welsh-speaking clinician
due-messages = { $count ->
    [one] Darllenwch y neges newydd gan eich tîm.
   *[other] Darllenwch y { $count } neges newydd gan eich tîm.
}
due-questions = Mae gan eich tîm gwestiynau i chi. Maen nhw o dan Cwestiynau.
message-task = { $count ->
    [one] { $count } neges i’w darllen
   *[other] { $count } neges i’w darllen
}

## Holiaduron.

questions-due-asked = Hoffai eich tîm i chi ateb y rhain.
questions-due-led-to = Dywedoch fod rhai dyddiau’n anodd. Mae’r rhain yn gofyn ychydig mwy.
questions-due-time = Rydym yn gofyn hyn o bryd i’w gilydd, i weld sut ydych chi.
questions-length = { $count ->
    [one] { $count } cwestiwn
   *[other] { $count } cwestiwn
}
questions-not-offered = { $title }: { $why }
questions-thanks = Diolch. Mae eich atebion wedi’u cadw.
questions-seen = Bydd eich nyrs yn edrych ar eich atebion.
questions-talk = Dywedoch fod rhai pethau’n anodd. Bydd eich nyrs yn edrych ar hyn ac yn siarad â chi.
questions-worse = Os ydych yn teimlo’n waeth, peidiwch ag aros am hynny. Ffoniwch eich tîm, neu ffoniwch 111.
    .safety = not yet reviewed by a Welsh-speaking clinician
questions-not-saved = Ni allem gadw’r ateb hwn. Dywedwch wrth eich tîm eich hun.
    .safety = not yet reviewed by a Welsh-speaking clinician
questions-other-version = Atebwyd hwn ar ffurf arall ohono. Edrychwch arno mewn fersiwn mwy newydd o’r ap hwn.
questions-not-finished = Cadwyd cyn y diwedd: ni allai un ateb aros. Gall y gweddill ddod eto.
questions-missing = { $count ->
    [one] { $count } heb ateb
   *[other] { $count } heb ateb
}
questions-team-asked = { $title }: gofynnodd y tîm amdano, i’w ateb o { $day }
questions-team-time = { $title }: mae’n bryd ei ateb
questions-team-led-to = { $title }: i’w ateb, am fod un byr wedi arwain ato
questions-task-act = Gweithredwch ar yr atebion: { $title }
questions-task-look = Atebion newydd i edrych arnynt: { $title }
problem-questions-not-asked = Does neb wedi gofyn am hwn, felly does dim i’w dynnu’n ôl.

finding-self-harm = Dywedoch wrthym am feddyliau am niweidio eich hun ar { $day }.
    .safety = not yet reviewed by a Welsh-speaking clinician
reason-self-harm = Ffoniwch nawr: meddyliau am hunan-niweidio neu y byddai’n well bod yn farw, atebwyd ar { $day }. Defnyddiwch gynllun risg eich tîm.
finding-self-harm-not-answered = Gadawoch yr un am niweidio eich hun allan ar { $day }.
    .safety = not yet reviewed by a Welsh-speaking clinician
reason-self-harm-not-answered = Gofynnwch pa mor ddiogel maen nhw’n teimlo: gadawyd y cwestiwn am hunan-niweidio allan ar { $day }
finding-severe-answers = Mae eich atebion ar { $day } yn dweud bod pethau’n anodd iawn i chi.
    .safety = not yet reviewed by a Welsh-speaking clinician
reason-severe-answers = Siaradwch â nhw heddiw: daeth atebion ar hwyliau neu bryder ar { $day } i’r band difrifol. Defnyddiwch ddull eich tîm ar gyfer hwyliau.
clears-self-harm = Sgwrs â’r person, a chau’r rhybudd hwn

## Ymarfer corff.

exercise-stop-999 = Stopiwch a ffoniwch 999 os oes gennych boen neu dyndra yn eich brest, os ydych yn llewygu, neu os na allwch siarad oherwydd diffyg anadl.
    .safety = not yet reviewed by a Welsh-speaking clinician
exercise-stop-rest = Stopiwch ac eisteddwch os ydych yn teimlo’n benysgafn, os yw eich calon yn rasio, neu os yw’n brifo.
    .safety = not yet reviewed by a Welsh-speaking clinician
exercise-stop-team = Peidiwch â dechrau ar ddiwrnod pan fyddwch yn teimlo’n waeth nag arfer. Gwnewch wiriad yn gyntaf.
    .safety = not yet reviewed by a Welsh-speaking clinician
exercise-level-none = Nid yw eich tîm wedi gosod lefel i chi. Gwnewch dim ond yr hyn rydych wedi arfer ag ef, a gofynnwch iddyn nhw cyn gwneud mwy.
exercise-level-two = Mae eich tîm yn penderfynu faint y dylech ei wneud. Gwnewch dim ond yr hyn rydych wedi arfer ag ef tan hynny.
exercise-level = Mae eich tîm yn gofyn i chi wneud hyn: { $kind }, { $minutes } munud, ar { $days } diwrnod yr wythnos.
exercise-level-most = Ni ddylai deimlo’n galetach na { $most } ar y raddfa: { $words }.
exercise-level-ended = Dim lefel mwyach
exercise-taken-back = Tynnwyd yn ôl
exercise-days = { $count ->
    [one] { $count } diwrnod
   *[other] { $count } diwrnod
}
exercise-minutes = { $count ->
    [one] { $count } munud
   *[other] { $count } munud
}
exercise-kind-chair = Ar gadair
exercise-kind-walking = Cerdded
exercise-kind-standing = Sefyll
exercise-kind-cycling = Beic neu bedalau
exercise-kind-class = Dosbarth
exercise-kind-other = Rhywbeth arall
exercise-sign-chest-pain = Poen neu dyndra yn fy mrest
exercise-sign-fainted = Llewygais
exercise-sign-breathless = Rhy fyr o anadl i siarad
exercise-sign-dizzy = Penysgafn
exercise-sign-palpitations = Fy nghalon yn rasio neu’n colli curiadau
exercise-sign-joint-pain = Fy nghymalau neu fy nghyhyrau’n brifo
exercise-sign-other = Rhywbeth arall
exertion-6 = dim ymdrech o gwbl
exertion-7 = ysgafn iawn, iawn
exertion-9 = ysgafn iawn
exertion-11 = ysgafn
exertion-13 = braidd yn galed
exertion-15 = caled
exertion-17 = caled iawn
exertion-19 = caled iawn, iawn
exertion-20 = y mwyaf y gallaf ei wneud
exertion-said = { $borg } ({ $words })
exercise-felt-999 = Os oes poen yn eich brest o hyd, os na allwch siarad oherwydd diffyg anadl, neu os ydych newydd lewygu: ffoniwch 999 nawr.
    .safety = not yet reviewed by a Welsh-speaking clinician
exercise-felt-kept = Mae’r hyn a deimloch wedi’i gadw fel gwiriad. Bydd eich tîm yn ei weld.
    .safety = not yet reviewed by a Welsh-speaking clinician
exercise-felt-check = Gwnewch wiriad nawr, fel bod eich tîm yn gwybod sut ydych chi.
    .safety = not yet reviewed by a Welsh-speaking clinician
exercise-felt-team = Stopiwch am heddiw, a ffoniwch eich tîm am sut roeddech yn teimlo.
    .safety = not yet reviewed by a Welsh-speaking clinician
exercise-felt-rest = Gorffwyswch heddiw. Os yw’n dal i frifo yfory, dywedwch wrth eich tîm.
exercise-hard = Roedd hynny’n galed. Ewch yn fwy ysgafn y tro nesaf.
exercise-no-warm-up = Dechreuwch yn ysgafn y tro nesaf: cynheswch am bum i ddeg munud.
exercise-saved = Wedi’i gadw ar y cyfrifiadur hwn.
exercise-task = Teimlwyd wrth ymarfer ar { $day }: { $signs }
problem-exercise-kind = Dewiswch beth wnaethoch chi.
problem-exercise-minutes = Teipiwch faint o funudau a gymerodd, o 1 i 240.
problem-exercise-warm-up = Dywedwch a wnaethoch gynhesu yn gyntaf.
problem-exercise-exertion = Dewiswch pa mor galed roedd yn teimlo, o 6 i 20.
problem-exercise-sign = Dewiswch beth roeddech yn ei deimlo o’r rhestr.
problem-exercise-note = Mae hynny’n rhy hir. Gall gael 200 llythyren.
problem-exercise-day = Teipiwch y diwrnod, fel 21/11/2026. Gall fod heddiw neu un o’r 92 diwrnod diwethaf.
problem-exercise-days = Teipiwch ar sawl diwrnod yr wythnos, o 1 i 7.

## Yr wythnos gyntaf.

week-day = Diwrnod { $day } o 7
week-weigh-title = Pwyswch eich hun
week-weigh-1 = Gwnewch hyn bob bore: codwch, ewch i’r toiled, yna pwyswch eich hun.
week-weigh-2 = Gwnewch hyn cyn brecwast a chyn gwisgo.
week-weigh-3 = Rhowch y glorian ar lawr caled, gwastad. Mae carped yn ei gwneud yn anghywir.
week-weigh-4 = Defnyddiwch yr un glorian bob dydd.
week-weigh-5 = Safwch yn llonydd nes i’r rhif stopio. Yna teipiwch ef yma.
week-pressure-title = Mesurwch eich pwysedd gwaed
week-pressure-1 = Eisteddwch â’ch cefn yn erbyn y gadair a’ch traed yn fflat ar y llawr.
week-pressure-2 = Gorffwyswch am bum munud yn gyntaf.
week-pressure-3 = Rhowch y cyff ar eich braich noeth, dau fys uwchben y penelin. Gosodwch y fraich ar fwrdd.
week-pressure-4 = Peidiwch â siarad tra mae’n mesur.
week-pressure-5 = Arhoswch funud a’i wneud unwaith eto. Teipiwch y ddau.
week-check-in-title = Gwnewch eich gwiriad
week-check-in-1 = Ewch i Heddiw a phwyswch y botwm gwyrdd.
week-check-in-2 = Mae’n gofyn un peth ar y tro. Gadewch allan yr hyn nad oes gennych.
week-check-in-3 = Gallwch fynd yn ôl. Mae’r hyn a deipioch yn aros.
week-colours-title = Dysgwch beth mae’r lliwiau’n ei olygu
week-colours-1 = Gwyrdd: mae eich rhifau’n agos at eich rhai arferol. Os ydych yn teimlo’n waeth, dywedwch wrth eich tîm, er hynny.
    .safety = not yet reviewed by a Welsh-speaking clinician
week-colours-2 = Ambr: ffoniwch eich tîm. Mae’r sgrin yn dweud erbyn pryd.
    .safety = not yet reviewed by a Welsh-speaking clinician
week-colours-3 = Coch: mynnwch help heddiw, neu ffoniwch 999. Mae’r sgrin yn dweud pa un.
    .safety = not yet reviewed by a Welsh-speaking clinician
week-colours-4 = Mae gan bob lliw ei eiriau a’i siâp ei hun, felly nid oes angen i chi weld y lliw.
week-phone-title = Gwnewch alwad brawf
week-phone-1 = Ffoniwch eich tîm unwaith, i fod yn siŵr bod y rhif yn gweithio.
week-phone-2 = Dywedwch: ‘Rwy’n rhoi cynnig ar y rhif. Rwy’n iawn.’
week-phone-3 = Cadwch y rhif lle gallwch ei weld.
week-guide-title = Argraffwch eich canllaw
week-guide-1 = Ewch i Fy nghynllun a dewis y canllaw cyflym. Un dudalen ydyw.
week-guide-2 = Rhowch ef ar yr oergell, neu rhowch ef i rywun sy’n eich helpu.
week-help-title = Gwybod pryd i gael help
week-help-1 = Nid yw’r ap hwn yn galw am help. Efallai nad oes neb yn gwylio’r sgrin.
    .safety = not yet reviewed by a Welsh-speaking clinician
week-help-2 = Ffoniwch 999 am boen yn eich brest, am anhawster anadlu wrth eistedd, neu os ydych yn llewygu.
    .safety = not yet reviewed by a Welsh-speaking clinician
week-help-3 = Ffoniwch 111 pan fydd eich tîm ar gau a chithau’n teimlo’n waeth.
    .safety = not yet reviewed by a Welsh-speaking clinician
problem-week-step = Nid ydym yn adnabod y cam hwn.

## Y llinell amser.

timeline-message = Neges
timeline-questionnaire = Holiadur
timeline-questionnaire-ask = Gofynnwyd am ateb holiadur
timeline-exercise = Ymarfer corff
timeline-exercise-level = Lefel ymarfer corff
timeline-asked-back = tynnwyd yn ôl
