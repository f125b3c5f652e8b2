### Welsh: not yet reviewed by a Welsh-speaking clinician. The English beside it is what a clinician has to read.

## Help, cyn gynted ag y mae rhywun yn dweud ei fod yn meddwl am niweidio ei hun.

questionnaire-self-harm-help = Siaradwch â rhywun nawr. Does dim rhaid i chi deimlo fel hyn ar eich pen eich hun.
    .safety = not yet reviewed by a Welsh-speaking clinician
questionnaire-self-harm-samaritans = Ffoniwch y Samariaid ar 116 123. Mae am ddim, ddydd a nos.
    .safety = not yet reviewed by a Welsh-speaking clinician
questionnaire-self-harm-111 = Neu ffoniwch 111 a dewis opsiwn 2. Maen nhw’n helpu gydag iechyd meddwl, ddydd a nos.
    .safety = not yet reviewed by a Welsh-speaking clinician
questionnaire-self-harm-999 = Os nad ydych yn ddiogel nawr, neu os ydych wedi niweidio eich hun, ffoniwch 999.
    .safety = not yet reviewed by a Welsh-speaking clinician
questionnaire-self-harm-team = Efallai na fydd eich tîm yn gweld hyn eto. Peidiwch ag aros amdanyn nhw.
    .safety = not yet reviewed by a Welsh-speaking clinician

## Yr hyn y mae’n rhaid i’r nyrs ei wneud.

questionnaire-task-self-harm = Ffoniwch nawr: meddyliau am hunan-niweidio neu y byddai’n well bod yn farw ({ $title }: { $answer }). Defnyddiwch gynllun risg eich tîm.
questionnaire-task-band = Siaradwch â nhw heddiw: ‘{ $band }’ oedd canlyniad { $title }. Defnyddiwch ddull eich tîm ar gyfer hwyliau.
questionnaire-task-self-harm-not-answered = Gofynnwch heddiw pa mor ddiogel maen nhw’n teimlo: gadawyd yr un am hunan-niweidio allan yn { $title }.

## Y canlyniad.

questionnaire-score = Sgôr: { $points } o { $highest }
questionnaire-score-band = Sgôr: { $points } o { $highest } ({ $band })
questionnaire-no-score = Dim sgôr: atebion ar goll: { $missing }. Caiff hyd at { $most } fod ar goll.
questionnaire-never-added = Mae pob ateb yn sefyll ar ei ben ei hun. Nid ydynt byth yn cael eu hadio.
questionnaire-filled-in = Mae’r sgôr yn cymryd lle atebion sydd ar goll: { $count }.
questionnaire-heart-failure-too = { $points ->
    [0] O’r rhain, ni ddaw yr un o sut rydych yn cysgu, yn bwyta ac yn blino. Gall methiant y galon achosi hynny hefyd.
    [one] O’r rhain, daw { $points } o sut rydych yn cysgu, yn bwyta ac yn blino. Gall methiant y galon achosi hynny hefyd.
   *[other] O’r rhain, daw { $points } o sut rydych yn cysgu, yn bwyta ac yn blino. Gall methiant y galon achosi hynny hefyd.
}
questionnaire-leads-to = Gofynnwch nesaf: { $title }
questionnaire-prefer-not-to-say = Byddai’n well gen i beidio â dweud
questionnaire-not-asked = Heb ei ofyn
questionnaire-no-answer = Dim ateb

## Pa holiaduron sydd ar gael.

questionnaire-offered = Gellir ei ofyn
questionnaire-not-verified = Ar gyfer sgoriau yn unig: ni allem wirio’r geiriad
questionnaire-not-in-this-language = Ni ellir ei ofyn: does neb wedi ei gyfieithu i’r iaith hon eto

## Yr hyn a deipiwyd yn anghywir.

questionnaire-problem-unknown = Nid ydym yn adnabod hwn. Teipiwch ‘questionnaire list’ i’w gweld i gyd.
questionnaire-problem-answer = Nid yw ateb { $place } yn gwneud synnwyr yma. Gwiriwch ef a’i deipio eto.
questionnaire-problem-not-asked = Mae ateb { $place } i rywbeth nad yw’n cael ei ofyn yma. Gadewch ef allan.
questionnaire-problem-too-many = Rhoesoch { $given } ateb. Gall fod { $most }.
questionnaire-problem-too-few = Rhoesoch { $given } ateb. Mae { $least } cwestiwn: ysgrifennwch - lle nad oes ateb.
