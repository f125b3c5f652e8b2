### Welsh: not yet reviewed by a Welsh-speaking clinician. The English beside it is what a clinician has to read.

## Arwyddion perygl.

symptom-struggling-to-breathe = Ydych chi’n cael trafferth anadlu, neu’n rhy fyr o wynt i siarad?
    .safety = not yet reviewed by a Welsh-speaking clinician
symptom-help-struggling-to-breathe = Mae hyn yn golygu tra byddwch yn eistedd yn llonydd.
    .safety = not yet reviewed by a Welsh-speaking clinician
symptom-name-struggling-to-breathe = trafferth anadlu
say-struggling-to-breathe = Rwy’n cael trafferth anadlu
    .safety = not yet reviewed by a Welsh-speaking clinician

symptom-sudden-breathless = A aethoch yn fyr iawn o wynt yn sydyn?
    .safety = not yet reviewed by a Welsh-speaking clinician
symptom-name-sudden-breathless = diffyg anadl sydyn
say-sudden-breathless = Rwy’n fyr iawn o wynt yn sydyn
    .safety = not yet reviewed by a Welsh-speaking clinician

symptom-chest-pain = Oes gennych chi boen neu dyndra newydd yn eich brest?
    .safety = not yet reviewed by a Welsh-speaking clinician
symptom-name-chest-pain = poen neu dyndra yn y frest
symptom-name-chest-pain-today = poen neu dyndra yn y frest yn gynharach heddiw
say-chest-pain = Mae gen i boen yn fy mrest
    .safety = not yet reviewed by a Welsh-speaking clinician
say-chest-pain-today = Cefais boen yn fy mrest heddiw
    .safety = not yet reviewed by a Welsh-speaking clinician

symptom-fainted = Ydych chi wedi llewygu neu gwympo?
    .safety = not yet reviewed by a Welsh-speaking clinician
symptom-name-fainted = llewygu
say-fainted = Rwyf wedi llewygu
    .safety = not yet reviewed by a Welsh-speaking clinician

symptom-confusion = Ydych chi newydd ddrysu?
    .safety = not yet reviewed by a Welsh-speaking clinician
symptom-help-confusion = Gall rhywun sydd gyda chi ateb hyn.
    .safety = not yet reviewed by a Welsh-speaking clinician
symptom-name-confusion = dryswch newydd
say-confusion = Rwyf newydd ddrysu
    .safety = not yet reviewed by a Welsh-speaking clinician

symptom-grey-lips = Ydy’ch gwefusau’n las neu’n llwyd?
    .safety = not yet reviewed by a Welsh-speaking clinician
symptom-help-grey-lips = Ar groen tywyll, edrychwch y tu mewn i’ch gwefusau neu ar gledrau’ch dwylo.
    .safety = not yet reviewed by a Welsh-speaking clinician
symptom-name-grey-lips = gwefusau glas neu lwyd
say-grey-lips = Mae fy ngwefusau’n las neu’n llwyd
    .safety = not yet reviewed by a Welsh-speaking clinician

symptom-stroke-signs = Ydy’ch wyneb wedi disgyn, braich yn wan, neu’ch lleferydd yn aneglur?
    .safety = not yet reviewed by a Welsh-speaking clinician
symptom-name-stroke-signs = arwyddion strôc
say-stroke-signs = Mae gen i arwyddion strôc
    .safety = not yet reviewed by a Welsh-speaking clinician

symptom-icd-shocks = Ydy dyfais eich calon wedi rhoi sioc i chi?
    .safety = not yet reviewed by a Welsh-speaking clinician
symptom-help-icd-shocks = Os nad oes gennych un, dewiswch ‘Dim un’.
    .safety = not yet reviewed by a Welsh-speaking clinician
symptom-name-icd-shocks = siociau gan ddyfais y galon
symptom-name-icd-shocks-one = sioc gan ddyfais y galon
symptom-name-icd-shocks-two-or-more = dwy sioc neu fwy gan ddyfais y galon
say-icd-shocks = Mae dyfais fy nghalon wedi rhoi siociau i mi
    .safety = not yet reviewed by a Welsh-speaking clinician
say-icd-shocks-one = Mae dyfais fy nghalon wedi rhoi sioc i mi
    .safety = not yet reviewed by a Welsh-speaking clinician

symptom-very-unwell = Ydych chi’n teimlo’n sâl iawn ac yn ofnus?
    .safety = not yet reviewed by a Welsh-speaking clinician
symptom-name-very-unwell = teimlo’n sâl iawn ac yn ofnus
say-very-unwell = Rwy’n teimlo’n sâl iawn ac yn ofnus
    .safety = not yet reviewed by a Welsh-speaking clinician

## Cwestiynau bob dydd.

symptom-breathless = Pryd ydych chi’n mynd yn fyr o wynt heddiw, os o gwbl?
symptom-name-breathless = diffyg anadl
symptom-name-breathless-rest = bod yn fyr o wynt wrth eistedd yn llonydd
say-breathless = Rwy’n fyr o wynt wrth eistedd yn llonydd
    .safety = not yet reviewed by a Welsh-speaking clinician

symptom-breathless-change = Ydych chi’n fwy byr o wynt nag arfer?
symptom-name-breathless-change = mwy o ddiffyg anadl

symptom-pillows = Oedd angen mwy o obenyddion nag arfer arnoch neithiwr?
symptom-name-pillows = mwy o obenyddion

symptom-woke-breathless = Wnaethoch chi ddeffro’n fyr o wynt neithiwr?
symptom-name-woke-breathless = deffro’n fyr o wynt

symptom-swelling = Oes mwy o chwyddo yn eich fferau, eich coesau neu’ch bol?
symptom-name-swelling = mwy o chwyddo

symptom-tiredness = Ydych chi’n fwy blinedig nag arfer?
symptom-name-tiredness = mwy o flinder

symptom-dizzy = Ydych chi’n teimlo’n benysgafn?
symptom-name-dizzy = pendro

symptom-palpitations = Ydy’ch calon yn rasio, yn crynu neu’n colli curiad?
symptom-name-palpitations = calon yn rasio neu’n colli curiad

symptom-cough = Oes gennych chi beswch newydd?
symptom-help-cough = Edrychwch ar yr hyn sy’n dod i fyny. Ydy e’n binc neu’n ewynnog?
symptom-name-cough = peswch
symptom-name-cough-pink-froth = pesychu ewyn pinc
say-cough = Rwy’n pesychu ewyn pinc
    .safety = not yet reviewed by a Welsh-speaking clinician

symptom-appetite = Ydych chi wedi colli’ch archwaeth, neu ydy’ch bol wedi chwyddo?
symptom-name-appetite = diffyg archwaeth neu fol chwyddedig

symptom-little-urine = A basioch chi lawer llai o ddŵr nag arfer?
symptom-help-little-urine = Rydym yn golygu faint rydych chi’n ei bi-pi.
symptom-name-little-urine = pasio llawer llai o ddŵr

symptom-sick-or-fever = Ydych chi wedi chwydu, cael dolur rhydd, neu gael gwres?
symptom-name-sick-or-fever = chwydu, dolur rhydd neu wres

symptom-medicines-taken = A gymeroch chi’ch meddyginiaethau heddiw?
symptom-name-medicines-taken = meddyginiaethau

symptom-headache = Oes gennych chi ben tost drwg?
symptom-name-headache = pen tost drwg

symptom-vision-change = Ydy’ch golwg wedi newid?
symptom-name-vision-change = newid yn y golwg

symptom-overall = Sut ydych chi’n teimlo, rhwng popeth?
symptom-name-overall = sut rydych chi’n teimlo, rhwng popeth

symptom-other = Cwestiwn o ap mwy newydd
symptom-name-other = arall

## Atebion.

answer-not-asked = Mae’n well gen i beidio â dweud
answer-no = Na
answer-yes = Ydw/Oes
answer-none = Ddim o gwbl
answer-stairs = Ar riwiau neu risiau
answer-flat = Ar y gwastad
answer-rest = Wrth eistedd yn llonydd
answer-no-more-than-usual = Dim mwy nag arfer
answer-little-more = Ychydig yn fwy
answer-much-more = Llawer mwy
answer-more = Mwy
answer-today = Yn gynharach heddiw, wedi mynd nawr
answer-now = Ie, nawr
answer-new = Ie, peswch newydd
answer-pink-froth = Ie, pinc neu ewynnog
answer-one = Un
answer-two-or-more = Dau neu fwy
answer-some = Rhai ohonyn nhw
answer-stopped = Rwyf wedi rhoi’r gorau iddyn nhw
answer-better = Gwell
answer-same = Yr un fath
answer-worse = Gwaeth
answer-much-worse = Llawer gwaeth
answer-other = Ateb o ap mwy newydd

answer-icd-shocks-none = Dim un
    .safety = not yet reviewed by a Welsh-speaking clinician
answer-medicines-taken-no = Dim un ohonyn nhw
answer-medicines-taken-yes = Pob un ohonyn nhw
