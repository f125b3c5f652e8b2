### A ellir gwylio rhywun yn llai manwl: i glinigwyr. Mae enwau’r haenau gyda’r cynllun.

tier-criterion-weight-near-target = Pwysau o fewn 1 kg i’r targed am bythefnos
tier-criterion-no-red = Dim byd coch am bythefnos
tier-criterion-no-amber-unanswered = Dim byd oren nad oes neb wedi’i agor
tier-criterion-bloods-stable = Profion gwaed yn sefydlog
tier-criterion-pillars-at-tolerated-dose = Pob meddyginiaeth ar y dos a oddefir
tier-criterion-nyha-stable = Yr un dosbarth NYHA am chwe wythnos
tier-met = wedi’i fodloni
tier-not-met = heb ei fodloni
tier-unknown = ddim yn hysbys
tier-because-weights-near = pwyswyd ar { $days } o’r 14 diwrnod diwethaf, bob tro ger y targed
tier-because-weight-away = { $away } i ffwrdd o’r targed ar { $day }
tier-because-few-weights = pwyswyd ar { $days } o’r 14 diwrnod diwethaf: rhy ychydig i ddweud
tier-because-no-target = nid oes pwysau targed wedi’i osod
tier-because-no-red = dim un wedi’i ganfod
tier-because-last-red = roedd yr un diwethaf o { $day }
tier-because-none-unopened = dim un ar ôl
tier-because-unopened = { $count ->
    [one] { $count } canfyddiad ar ôl
   *[other] { $count } canfyddiad ar ôl
}
tier-because-not-loaded = nid yw popeth yma eto
tier-because-bloods-stable = mae’r canlyniadau diweddaraf o fewn y terfynau
tier-because-bloods-stand-out = mae canlyniad diweddaraf y tu allan i’r terfynau
tier-because-bloods-overdue = mae prawf gwaed yn hwyr
tier-because-no-bloods = nid oes potasiwm gyda creatinin neu eGFR o’r hanner blwyddyn diwethaf yma
tier-because-pillars-done = nid oes cam ar ôl
tier-because-steps-left = { $count ->
    [one] { $count } cam ar ôl
   *[other] { $count } cam ar ôl
}
tier-because-pillars-not-known = nid yw’r math o fethiant y galon wedi’i osod, neu ni ellir cymharu dos
tier-because-same-class = yr un am { $days } diwrnod
tier-because-other-class = dosbarth arall ar { $day }
tier-because-class-too-short = yr un am { $days } diwrnod: rhy fyr i ddweud
tier-because-class-old = edrychwyd ddiwethaf ar { $day }
tier-because-no-class = nid oes neb wedi’i ysgrifennu
tier-may-step-down = Gellir camu i lawr i { $tier }: cytunwch â’r person
tier-not-known = Ni ellir dweud eto a fyddai { $tier } yn ddigon. Ddim yn hysbys: { $unknown }
tier-not-yet = Dim { $tier } eto. Heb ei fodloni: { $open }
tier-not-yet-and-not-known = Dim { $tier } eto. Heb ei fodloni: { $open }; ddim yn hysbys: { $unknown }
tier-none-below = Nid oes haen ysgafnach i gamu i lawr iddi
problem-tier-not-yet = Ni newidiwyd dim. { $why }
