### Welsh: not yet reviewed by a Welsh-speaking clinician. The English beside it is what a clinician has to read.

reminder-check = { $days ->
    [two] Gwnewch eich gwiriad heddiw, os gwelwch yn dda. Ni chawsom un ers { $days } ddiwrnod.
   *[other] Gwnewch eich gwiriad heddiw, os gwelwch yn dda. Ni chawsom un ers { $days } diwrnod.
}
reminder-pressure = { $days ->
    [two] Mesurwch eich pwysedd gwaed heddiw, os gwelwch yn dda. Ni chawsom un ers { $days } ddiwrnod.
   *[other] Mesurwch eich pwysedd gwaed heddiw, os gwelwch yn dda. Ni chawsom un ers { $days } diwrnod.
}

finding-missing-check = { $days ->
    [two] Ni chawsom wiriad gennych ers { $days } ddiwrnod.
   *[other] Ni chawsom wiriad gennych ers { $days } diwrnod.
}
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-missing-check-decide = { $days ->
    [two] Ni chawsom wiriad gennych ers { $days } ddiwrnod. Efallai y bydd eich tîm yn eich ffonio neu’n galw heibio.
   *[other] Ni chawsom wiriad gennych ers { $days } diwrnod. Efallai y bydd eich tîm yn eich ffonio neu’n galw heibio.
}
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-missing-pressure = { $days ->
    [two] Ni chawsom bwysedd gwaed gennych ers { $days } ddiwrnod.
   *[other] Ni chawsom bwysedd gwaed gennych ers { $days } diwrnod.
}
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-missing-pressure-decide = { $days ->
    [two] Ni chawsom bwysedd gwaed gennych ers { $days } ddiwrnod. Efallai y bydd eich tîm yn eich ffonio.
   *[other] Ni chawsom bwysedd gwaed gennych ers { $days } diwrnod. Efallai y bydd eich tîm yn eich ffonio.
}
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-missing-pressure-ever = { $days ->
    [two] Ni chawsom bwysedd gwaed gennych mewn { $days } ddiwrnod.
   *[other] Ni chawsom bwysedd gwaed gennych mewn { $days } diwrnod.
}
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-missing-weight = { $days ->
    [two] Ni chawsom bwysau gennych ers { $days } ddiwrnod.
   *[other] Ni chawsom bwysau gennych ers { $days } diwrnod.
}
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-missing-answers = { $days ->
    [two] Nid ydych wedi dweud wrthym sut rydych yn teimlo ers { $days } ddiwrnod.
   *[other] Nid ydych wedi dweud wrthym sut rydych yn teimlo ers { $days } diwrnod.
}
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-falling-use = { $now ->
    [two] Gwnaethoch wiriad ar { $now } ddiwrnod yr wythnos hon. Yn y pedair wythnos cyn hynny, { $before } diwrnod oedd hi.
   *[other] Gwnaethoch wiriad ar { $now } diwrnod yr wythnos hon. Yn y pedair wythnos cyn hynny, { $before } diwrnod oedd hi.
}
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-out-of-touch = Nid yw eich cyfrifiadur wedi anfon dim atom ers { $hours } awr.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-medicines-missed = Colloch rai o’ch meddyginiaethau ar { $missed } o’r { $days } diwrnod diwethaf.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-medicines-stopped = Dywedoch eich bod wedi rhoi’r gorau i’ch meddyginiaethau.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-medicines-none-taken = Dywedoch na chymeroch yr un o’ch meddyginiaethau.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-left-out = { $days ->
    [two] Rydych wedi gadael tabledi allan ers { $days } ddiwrnod, ers { $day }. Heb eu cymryd eto: { $medicines }.
   *[other] Rydych wedi gadael tabledi allan ers { $days } diwrnod, ers { $day }. Heb eu cymryd eto: { $medicines }.
}
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-extra-doses = Dechreuodd eich tabledi dŵr ychwanegol ar { $day }. Cewch eu cymryd am { $most } diwrnod, ac mae { $days } wedi mynd.
    .safety = not yet reviewed by a Welsh-speaking clinician
medicines-missed-today = Dywedoch na chymeroch eich meddyginiaethau i gyd. Os collwch rai ar ddau ddiwrnod mewn wythnos, dywedwch wrth eich nyrs.

reason-missing-check = { $days ->
    [two] Dim pwysau na dim atebion ers { $days } ddiwrnod
   *[other] Dim pwysau na dim atebion ers { $days } diwrnod
}
reason-missing-check-decide = { $days ->
    [two] Dim pwysau na dim atebion ers { $days } ddiwrnod: penderfynwch ar alwad neu ymweliad
   *[other] Dim pwysau na dim atebion ers { $days } diwrnod: penderfynwch ar alwad neu ymweliad
}
reason-missing-pressure = { $days ->
    [two] Dim pwysedd gwaed na phwls ers { $days } ddiwrnod
   *[other] Dim pwysedd gwaed na phwls ers { $days } diwrnod
}
reason-missing-pressure-decide = { $days ->
    [two] Dim pwysedd gwaed na phwls ers { $days } ddiwrnod: penderfynwch ar alwad
   *[other] Dim pwysedd gwaed na phwls ers { $days } diwrnod: penderfynwch ar alwad
}
reason-missing-pressure-ever = { $days ->
    [two] Ni ddaeth pwysedd gwaed na phwls erioed, gofynnir amdano ers { $days } ddiwrnod
   *[other] Ni ddaeth pwysedd gwaed na phwls erioed, gofynnir amdano ers { $days } diwrnod
}
reason-missing-weight = { $days ->
    [two] Dim pwysau ers { $days } ddiwrnod, er bod cwestiynau’n cael eu hateb
   *[other] Dim pwysau ers { $days } diwrnod, er bod cwestiynau’n cael eu hateb
}
reason-missing-answers = { $days ->
    [two] Dim atebion ers { $days } ddiwrnod, er bod pwysau’n dod
   *[other] Dim atebion ers { $days } diwrnod, er bod pwysau’n dod
}
reason-falling-use = { $now ->
    [two] Yn mesur llai: ar { $now } ddiwrnod o’r 7 diwethaf, ar { $before } o’r 28 cynt
   *[other] Yn mesur llai: ar { $now } diwrnod o’r 7 diwethaf, ar { $before } o’r 28 cynt
}
reason-out-of-touch = Cyfrifiadur heb gysylltu ers { $hours } awr
reason-medicines-missed = Meddyginiaethau wedi’u colli ar { $missed } o’r { $days } diwrnod diwethaf
reason-left-out = { $days ->
    [two] Meddyginiaethau a adawyd allan ers { $day } ({ $days } ddiwrnod) a heb eu cymryd eto: { $medicines }
   *[other] Meddyginiaethau a adawyd allan ers { $day } ({ $days } diwrnod) a heb eu cymryd eto: { $medicines }
}
reason-extra-doses = Tabledi dŵr ychwanegol ers { $day } heb ddod i ben: { $days } diwrnod, mae’r cynllun yn rhoi { $most }
reason-medicines-stopped = Yn dweud bod meddyginiaethau wedi’u stopio
reason-medicines-none-taken = Yn dweud na chymerwyd yr un o feddyginiaethau’r dydd; y diwrnod cyntaf o’r fath yn yr wythnos
