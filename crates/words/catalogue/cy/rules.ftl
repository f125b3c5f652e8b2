### Yr hyn y mae'r rheolau'n sôn amdano: canlyniadau gwaed, achosion rhybuddion, yr hyn a gyfrifwyd, a gosodiadau newydd y cynllun.

## Enwau canlyniadau gwaed a rhythm y pwls.

analyte-potassium = Potasiwm
analyte-sodium = Sodiwm
analyte-creatinine = Creatinin
analyte-egfr = Cyfradd hidlo’r arennau (eGFR)
analyte-urea = Wrea
analyte-haemoglobin = Haemoglobin
analyte-ferritin = Fferitin
analyte-transferrin-saturation = Dirlawnder trawsfferin
analyte-nt-pro-bnp = NT-proBNP
analyte-bnp = BNP
rhythm-regular = rheolaidd
rhythm-irregular = afreolaidd

## Yr hyn a gyfrifwyd, a therfynau mewn geiriau.

measure-lying-standing = { $lying } yn gorwedd, { $standing } yn sefyll
measure-usual = { $readings ->
    [one] { $value } (o { $readings } darlleniad)
   *[other] { $value } (o { $readings } darlleniad)
}
measure-days = { $days ->
    [one] { $days } diwrnod
   *[other] { $days } diwrnod
}
measure-hours = { $hours ->
    [one] { $hours } awr
   *[other] { $hours } awr
}
measure-count = { $readings } mewn { $days } diwrnod
measure-noise = { $times } gwaith y sŵn arferol
limit-above-target = ≥ targed + { $weight }
limit-below-target = ≤ targed − { $weight }
limit-first-time = y tro cyntaf
limit-service-minutes = ≥ { $minutes } munud o oriau agor
limit-working-days = ≥ { $days } diwrnod gwaith wedi dod i ben

## Am beth y mae rhybudd.

cause-weight-gain = magu pwysau
cause-danger-sign = arwydd perygl
cause-self-harm = meddyliau am hunan-niweidio
cause-severe-answers = sgôr difrifol
cause-congestion = hylif
cause-feels-worse = yn teimlo’n waeth o lawer
cause-told = arwydd nad yw’r un rheol yn ei farnu
cause-low-pressure = pwysedd gwaed isel
cause-high-pressure = pwysedd gwaed uchel
cause-slow-pulse = pwls araf
cause-fast-pulse = pwls cyflym
cause-low-oxygen = ocsigen isel
cause-weight-loss = colli pwysau
cause-wasting = nychu
cause-postural-fall = cwymp mewn pwysedd gwaed wrth sefyll
cause-irregular-pulse = pwls afreolaidd
cause-too-dry = rhy sych, neu’n sâl
cause-device-shock = sioc gan ddyfais
cause-missing = darlleniadau ar goll
cause-out-of-touch = cyfrifiadur heb gysylltu
cause-medicines-missed = meddyginiaethau a gollwyd
cause-medicines-left-out = meddyginiaethau a adawyd allan ar ddyddiau salwch
cause-extra-doses = tabledi dŵr ychwanegol
cause-potassium = potasiwm
cause-kidney-function = gwaith yr arennau
cause-sodium = sodiwm
cause-natriuretic-peptide = NT-proBNP
cause-iron = haearn
cause-bloods-overdue = prawf gwaed yn hwyr
cause-unanswered = rhybudd heb ateb

## Beth fyddai’n clirio canfyddiad.

clears-weight = Pwysau diweddarach o fewn y terfyn
clears-answers = Gwiriad diweddarach heb yr arwyddion hyn
clears-pressure = Pwysedd gwaed diweddarach o fewn y terfyn
clears-pulse = Pwls diweddarach o fewn y terfyn
clears-oxygen = Gwerth ocsigen diweddarach o fewn y terfyn
clears-temperature = Tymheredd diweddarach o dan y terfyn
clears-readings = Y darlleniadau sydd ar goll
clears-contact = Cysylltiad â chyfrifiadur y person
clears-medicines = Diwrnod diweddarach â phob meddyginiaeth wedi’i chymryd
clears-taken-again = Gair bod pob meddyginiaeth yn cael ei chymryd eto
clears-extra-doses = Gair bod y tabledi dŵr ychwanegol wedi dod i ben
clears-opened = Rhywun o’r tîm yn agor y rhybudd hwnnw
clears-clinician = Dim ond clinigydd sydd wedi siarad â’r person

## Yr hyn nad oes un rheol wedi edrych arno.

not-judged-temperature = Does dim wedi edrych ar eich tymheredd.
not-judged-rhythm = Does dim wedi edrych a oedd eich pwls yn rheolaidd.
not-judged-standing-pressure = Does dim wedi edrych ar eich pwysedd gwaed wrth sefyll.
not-judged-blood = Does dim wedi edrych ar eich prawf gwaed.

## Gosodiadau’r cynllun y mae’r rheolau’n eu darllen.

plan-oedema-free-weight = Pwysau heb hylif ychwanegol
plan-threshold-weight-gain-7-days = Magu pwysau mewn 7 diwrnod sy’n golygu ‘ffoniwch ni’
plan-threshold-weight-gain-1-day = Magu pwysau mewn 1 diwrnod sy’n cyfrif gydag arwydd hylif
plan-threshold-weight-above-target = Pwysau uwchlaw’r targed sy’n golygu ‘ffoniwch ni’
plan-threshold-weight-loss = Colli pwysau sy’n golygu ‘ffoniwch ni’
plan-threshold-systolic-lowish = Rhif uchaf sy’n rhy isel i godi meddyginiaethau
plan-threshold-pulse-fast-ill = Terfyn pwls cyflym os ydych yn teimlo’n sâl (10 yn uwch os nad ydych)
plan-threshold-pulse-rise = Codiad yn y pwls arferol sy’n golygu ‘ffoniwch ni’
plan-threshold-missing-days = Dyddiau heb ddarlleniadau cyn dweud wrth y tîm
plan-tier = Pa mor agos yr ydym yn cadw golwg arnoch
plan-heart-failure-type = Math o fethiant y galon
plan-value-tier-t0 = T0 cysur
plan-value-tier-t1 = T1 ysgafn
plan-value-tier-t2 = T2 safonol
plan-value-tier-t3 = T3 dwys
plan-value-hfref = HFrEF
plan-value-hfmref = HFmrEF
plan-value-hfpef = HFpEF
plan-value-unknown = ddim yn hysbys
plan-range-tiers = t0, t1, t2 neu t3
plan-range-heart-failure-types = hfref, hfmref, hfpef neu unknown
unit-days = diwrnod
problem-value-tier = Teipiwch t0, t1, t2 neu t3.
problem-value-heart-failure-type = Teipiwch hfref, hfmref, hfpef neu unknown.
plan-group-weight = Pwysau
plan-group-pressure = Pwysedd gwaed
plan-group-pulse = Pwls
plan-group-oxygen = Ocsigen
plan-group-watching = Sut yr ydym yn cadw golwg
plan-group-contact = Pwy i’w ffonio
timeline-medicine = Meddyginiaeth
timeline-medicine-stopped = { $medicine }: wedi’i stopio, diwrnod olaf { $date }
timeline-medicine-until = { $medicine }: diwrnod olaf { $date }
timeline-medicine-paused = { $medicine }: wedi’i oedi o { $date }
timeline-alert-closing = Rhybudd wedi’i gau
timeline-alert-seen = Edrychwyd ar y rhybudd
timeline-looked-at = Edrychwyd ar y gwiriad
timeline-alert-snooze = Rhybudd wedi’i ohirio
