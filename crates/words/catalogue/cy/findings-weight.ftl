### Welsh: not yet reviewed by a Welsh-speaking clinician. The English beside it is what a clinician has to read.

weigh-again = Mae eich pwysau { $change } islaw’r un y mae eich cynllun yn anelu ato. Pwyswch eto bore yfory. Edrychwn arno unwaith eto bryd hynny.
loss-expected = Mae eich pwysau wedi mynd i lawr. Mae eich tîm yn disgwyl hyn gyda’ch tabledi dŵr. Pwyswch eto bore yfory. Dywedwch wrth eich tîm os ydych yn teimlo’n benysgafn.
weight-not-watched = Mae eich pwysau wedi’i gadw. Mae eich cynllun yn dweud nad ydym yn ei wylio. Felly ni wnaethom ei gymharu â’ch pwysau eraill.

finding-weight-gain-week = { $days ->
    [two] Mae eich pwysau i fyny { $gain } mewn { $days } ddiwrnod.
   *[other] Mae eich pwysau i fyny { $gain } mewn { $days } diwrnod.
}
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-weight-creep = Mae eich pwysau wedi codi’n araf. Mae { $above } uwchlaw eich targed o { $target }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-weight-above-target = Mae eich pwysau { $above } uwchlaw eich targed o { $target }. Ni chawsom bwysau gennych yn yr wythnos cynt.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-weight-gain-since = { $days ->
    [two] Mae eich pwysau i fyny { $gain } ers yr un diwethaf, { $days } ddiwrnod yn ôl.
   *[other] Mae eich pwysau i fyny { $gain } ers yr un diwethaf, { $days } diwrnod yn ôl.
}
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-weight-jump = Mae eich pwysau i fyny { $gain } ers y diwrnod cynt. Ac fe ddywedoch hyn wrthym: { $symptoms }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-weight-loss = { $days ->
    [two] Mae eich pwysau i lawr { $loss } mewn { $days } ddiwrnod.
   *[other] Mae eich pwysau i lawr { $loss } mewn { $days } diwrnod.
}
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-weight-loss-with-symptoms = { $days ->
    [two] Mae eich pwysau i lawr { $loss } mewn { $days } ddiwrnod. Ac fe ddywedoch hyn wrthym: { $symptoms }.
   *[other] Mae eich pwysau i lawr { $loss } mewn { $days } diwrnod. Ac fe ddywedoch hyn wrthym: { $symptoms }.
}
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-weight-loss-low-pressure = { $days ->
    [two] Mae eich pwysau i lawr { $loss } mewn { $days } ddiwrnod. Ac mae eich pwysedd gwaed yn isel: { $pressure }.
   *[other] Mae eich pwysau i lawr { $loss } mewn { $days } diwrnod. Ac mae eich pwysedd gwaed yn isel: { $pressure }.
}
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-below-target = Mae eich pwysau { $loss } yn is na’ch targed o { $target }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-below-target-with-symptoms = Mae eich pwysau { $loss } yn is na’ch targed o { $target }. Ac fe ddywedoch hyn wrthym: { $symptoms }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-below-target-low-pressure = Mae eich pwysau { $loss } yn is na’ch targed o { $target }. Ac mae eich pwysedd gwaed yn isel: { $pressure }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-wasting = Eich pwysau yw { $weight }. Mae hynny { $percent } yn llai nag oedd heb hylif ychwanegol.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-weight-trend = Mae eich pwysau’n codi: { $weight }. Eich arfer yw { $usual }.
    .safety = not yet reviewed by a Welsh-speaking clinician

reason-weight-gain-week = { $days ->
    [two] Pwysau i fyny { $gain } mewn { $days } ddiwrnod ({ $lowest } i { $weight })
   *[other] Pwysau i fyny { $gain } mewn { $days } diwrnod ({ $lowest } i { $weight })
}
reason-weight-creep = { $days ->
    [two] Pwysau’n codi’n araf: mae canol yr wythnos { $middle } { $above } uwchlaw’r targed { $target }, ar { $days } ddiwrnod o’r wythnos ddiwethaf
   *[other] Pwysau’n codi’n araf: mae canol yr wythnos { $middle } { $above } uwchlaw’r targed { $target }, ar { $days } diwrnod o’r wythnos ddiwethaf
}
reason-weight-above-target = Mae’r pwysau { $weight } { $above } uwchlaw’r targed { $target }; dim pwysau yn yr wythnos cynt
reason-weight-gain-since = { $days ->
    [two] Pwysau i fyny { $gain } ers yr un diwethaf, { $days } ddiwrnod yn ôl ({ $before } i { $weight })
   *[other] Pwysau i fyny { $gain } ers yr un diwethaf, { $days } diwrnod yn ôl ({ $before } i { $weight })
}
reason-weight-jump = Pwysau i fyny { $gain } ers ddoe ({ $yesterday } i { $weight }), gyda { $symptoms }
reason-weight-loss = { $days ->
    [two] Pwysau i lawr { $loss } mewn { $days } ddiwrnod ({ $highest } i { $weight })
   *[other] Pwysau i lawr { $loss } mewn { $days } diwrnod ({ $highest } i { $weight })
}
reason-weight-loss-with-symptoms = { $days ->
    [two] Pwysau i lawr { $loss } mewn { $days } ddiwrnod ({ $highest } i { $weight }), gyda { $symptoms }
   *[other] Pwysau i lawr { $loss } mewn { $days } diwrnod ({ $highest } i { $weight }), gyda { $symptoms }
}
reason-weight-loss-low-pressure = { $days ->
    [two] Pwysau i lawr { $loss } mewn { $days } ddiwrnod ({ $highest } i { $weight }), gyda phwysedd gwaed isel: { $pressure }
   *[other] Pwysau i lawr { $loss } mewn { $days } diwrnod ({ $highest } i { $weight }), gyda phwysedd gwaed isel: { $pressure }
}
reason-below-target = Mae’r pwysau { $weight } { $loss } yn is na’r targed { $target }
reason-below-target-with-symptoms = Mae’r pwysau { $weight } { $loss } yn is na’r targed { $target }, gyda { $symptoms }
reason-below-target-low-pressure = Mae’r pwysau { $weight } { $loss } yn is na’r targed { $target }, gyda phwysedd gwaed isel: { $pressure }
reason-wasting = Mae’r pwysau { $weight } { $percent } yn is na’r pwysau heb oedema, { $free }
reason-weight-trend = Tuedd y pwysau uwchlaw’r arfer: { $weight }, arfer { $usual }
