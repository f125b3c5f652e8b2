### Welsh: not yet reviewed by a Welsh-speaking clinician. The English beside it is what a clinician has to read.

## Y rhestr.

# Dangosir lle byddai rhywbeth nad yw ar y cyfrifiadur hwn eto: gall fodoli.
not-loaded-yet = heb ei lwytho eto
reason-not-loaded = Nid yw popeth yma eto: arhoswch, neu edrychwch yn rhywle arall
numbers-not-loaded = Heb ei lwytho eto: mae darlleniadau hŷn yn dal ar eu ffordd i’r cyfrifiadur hwn.
alerts-not-loaded = Gall fod mwy o rybuddion. Yn dal i lwytho: { $count ->
    [one] 1 person
   *[other] { $count } o bobl
}.
caseload-as-of = Rhestr am { $time }
caseload-as-of-date = Rhestr ar { $date }, { $time }
caseload-never-synced = Nid yw’r rhestr hon yn gyflawn eto: mae rhan ohoni eto i ddod o weinydd y tîm

nurse-sync-waiting = { $count ->
    [two] Wedi’i gadw ar y cyfrifiadur hwn. { $count } newid heb eu hanfon eto.
   *[other] Wedi’i gadw ar y cyfrifiadur hwn. { $count } newid heb eu hanfon eto.
}
nurse-sync-all-sent = Mae gan weinydd y tîm bopeth hyd at { $when }.
nurse-sync-not-used = { $count ->
    [one] Mae gan weinydd y tîm bopeth hyd at { $when }. Nid oes effaith i un o’ch cofnodion nes i’ch arweinydd benderfynu.
   *[other] Mae gan weinydd y tîm bopeth hyd at { $when }. Nid oes effaith i { $count } o’ch cofnodion nes i’ch arweinydd benderfynu.
}
nurse-sync-never = Wedi’i gadw ar y cyfrifiadur hwn. Does dim wedi’i anfon eto.
nurse-sync-empty = Does dim wedi’i gadw eto.

reason-earlier = { $when }: { $reason }
reason-with-more = { $reason } (a { $count } arall)
standing-not-seen = { $days ->
    [two] Heb ei weld ers { $days } ddiwrnod
   *[other] Heb ei weld ers { $days } diwrnod
}
standing-never-seen = Dim darlleniad eto
standing-medicines-unsettled = Mae gan feddyginiaeth ddwy fersiwn: setlwch hi cyn y dos nesaf
standing-own-plan-unsettled = Mae gan gynllun y mae’r claf yn ei ddilyn ar ei ben ei hun ddwy fersiwn: setlwch ef
standing-plan-unsettled = Mae gan y cynllun ddwy fersiwn o derfyn, ac nid yw’r naill na’r llall yn un diogel: setlwch ef
task-decide = { $count ->
    [one] Penderfynwch am un cofnod: nid oes effaith iddo nes i chi wneud
   *[other] Penderfynwch am { $count } o gofnodion: nid oes effaith iddynt nes i chi wneud
}
task-settle-medicine = Setlwch { $subject }: mae ganddi ddwy fersiwn. Dywedir wrth y claf am ffonio cyn y dos nesaf.
task-settle-plan = Setlwch { $subject }: mae ganddo ddwy fersiwn. Nid yw’r ap yn dewis yr un ohonynt.
standing-not-loaded = Nid yw popeth yma eto: arhoswch, neu edrychwch yn rhywle arall
standing-clock-suspect = Amheuaeth am y cloc: ni all amser yr hyn a roddwyd i mewn ddiwethaf fod yn iawn
standing-computer-not-seen = { $days ->
    [two] Cyfrifiadur heb ei weld ers { $days } ddiwrnod
   *[other] Cyfrifiadur heb ei weld ers { $days } diwrnod
}
standing-nothing-entered = { $days ->
    [two] Mewn cysylltiad, ond dim wedi’i roi i mewn ers { $days } ddiwrnod
   *[other] Mewn cysylltiad, ond dim wedi’i roi i mewn ers { $days } diwrnod
}
standing-readings-missed = { $days ->
    [two] Darlleniadau wedi’u colli: { $days } ddiwrnod
   *[other] Darlleniadau wedi’u colli: { $days } diwrnod
}
standing-nothing-expected = { $days ->
    [two] Ni ddisgwylir darlleniadau; mae’r olaf yn { $days } ddiwrnod oed
   *[other] Ni ddisgwylir darlleniadau; mae’r olaf yn { $days } diwrnod oed
}
standing-as-usual = Ni chanfu unrhyw reol ddim
standing-not-judged = Darlleniadau na allai unrhyw reol eu barnu
standing-part-of-a-check = Ni chanfu unrhyw reol ddim, ond nid oedd y gwiriad diwethaf yn un llawn

reason-weight-gain = { $days ->
    [two] Pwysau i fyny { $gain } mewn { $days } ddiwrnod
   *[other] Pwysau i fyny { $gain } mewn { $days } diwrnod
}
reason-weight-gain-with-symptoms = { $days ->
    [two] Pwysau i fyny { $gain } mewn { $days } ddiwrnod, gyda { $symptoms }
   *[other] Pwysau i fyny { $gain } mewn { $days } diwrnod, gyda { $symptoms }
}
reason-danger-sign = { $count ->
    [one] Arwydd perygl: { $symptoms }
   *[other] Arwyddion perygl: { $symptoms }
}
reason-congestion = Arwydd tagfa: { $symptoms }
reason-congestion-severe = Arwyddion tagfa amlwg: { $symptoms }
reason-congestion-much-worse = Yn teimlo’n waeth o lawer, gydag arwyddion tagfa: { $symptoms }
reason-much-worse = Yn teimlo’n waeth o lawer; dim arwydd tagfa wedi’i nodi
reason-told = Ddim fel arfer, ac nid oes rheol yn ei farnu: { $told }
reason-low-pressure = Pwysedd gwaed isel: { $pressure } (terfyn { $limit })
reason-low-pressure-with-symptoms = Pwysedd gwaed isel { $pressure }, gyda { $symptoms }
reason-high-pressure = Pwysedd gwaed uchel: { $pressure } (terfyn { $limit })
reason-high-pressure-with-symptoms = Pwysedd gwaed uchel { $pressure }, gyda { $symptoms }
reason-very-high-pressure = Pwysedd gwaed uchel iawn { $pressure }, gyda { $symptoms }
reason-slow-pulse = Pwls araf: { $pulse } (terfyn { $limit })
reason-slow-pulse-with-symptoms = Pwls araf: { $pulse }, gyda { $symptoms }
reason-fast-pulse = Pwls cyflym: { $pulse } (terfyn { $limit })
reason-low-oxygen = Ocsigen isel: { $oxygen } (terfyn { $limit })
reason-very-low-oxygen = Ocsigen isel iawn: { $oxygen } (terfyn { $limit })
reason-oxygen-drop = Ocsigen yn is nag arfer: { $oxygen }, arfer { $usual }

## Y llinell amser.

timeline-check-in = Gwiriad
timeline-correction = Cywiriad
timeline-put-away = Teipiwyd a rhoddwyd o’r neilltu
timeline-put-away-what = { $what }: { $why }. Ni chadwyd y rhif.
timeline-withdrawal = Tynnwyd yn ôl: { $reason }
timeline-registered = Cofrestrwyd
timeline-demographics = Enw a dyddiad geni
timeline-assessment = Edrychodd gweinydd y tîm arno
timeline-verdict = Cedwir heb effaith
timeline-release = Mewn grym eto
timeline-note = Nodyn (y tîm yn unig)
timeline-access = Mynediad
timeline-access-given = Mae { $name } yn gweld y cofnod hwn
timeline-access-given-own = Rydych chi’n gweld y cofnod hwn
timeline-access-ended = Nid yw { $name } yn gweld y cofnod hwn mwyach
timeline-access-ended-own = Nid ydych chi’n gweld y cofnod hwn mwyach
timeline-access-owner = Mae { $name } yn gofalu am y claf hwn
timeline-access-owner-own = Chi sy’n gofalu am y claf hwn
timeline-needs-newer-app = Angen ap mwy newydd
reason-on-day = Ar { $day }: { $told }
