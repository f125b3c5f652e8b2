### Yr hyn a gafodd y rheolau am brofion gwaed ac am rybuddion. Nid yw'r un frawddeg yma'n dweud beth i'w wneud â dos.

## Wrth y claf. Daw `$result` a `$usual` â'u henw a'u huned.

finding-potassium-very-high = Mae prawf gwaed ymhell allan o’r terfynau: { $result }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-potassium-high = Mae prawf gwaed yn rhy uchel: { $result }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-potassium-danger = Mae prawf gwaed yn rhy uchel: { $result }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-potassium-watch = Mae prawf gwaed ychydig yn uchel: { $result }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-potassium-low = Mae prawf gwaed yn rhy isel: { $result }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-potassium-very-low = Mae prawf gwaed ymhell allan o’r terfynau: { $result }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-creatinine-rise = Mae prawf gwaed { $percent } yn uwch nag arfer: { $result }. Eich arfer yw { $usual }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-creatinine-rise-over = Mae prawf gwaed { $percent } yn uwch nag arfer: { $result }. Eich arfer yw { $usual }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-creatinine-rise-sooner = Mae prawf gwaed { $percent } yn uwch nag arfer: { $result }. Eich arfer yw { $usual }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-creatinine-high = Mae prawf gwaed yn rhy uchel: { $result }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-creatinine-very-high = Mae prawf gwaed yn rhy uchel: { $result }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-creatinine-over-accepted = Mae prawf gwaed yn rhy uchel: { $result }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-creatinine-over-stop = Mae prawf gwaed yn rhy uchel: { $result }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-egfr-low = Mae prawf gwaed yn rhy isel: { $result }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-egfr-very-low = Mae prawf gwaed yn rhy isel: { $result }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-sodium-low = Mae prawf gwaed yn rhy isel: { $result }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-sodium-watch = Mae prawf gwaed ychydig yn uchel: { $result }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-sodium-high = Mae prawf gwaed yn rhy uchel: { $result }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-nt-pro-bnp-rise = Mae prawf gwaed { $percent } yn uwch nag arfer: { $result }. Eich arfer yw { $usual }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-iron-ferritin = Efallai eich bod yn brin o haearn: { $result }, { $haemoglobin }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-iron-saturation = Efallai eich bod yn brin o haearn: { $result }, { $haemoglobin }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-bloods-overdue = { $days ->
    [one] Roedd eich prawf gwaed i fod ar { $day }. Mae hynny { $days } diwrnod yn ôl.
   *[other] Roedd eich prawf gwaed i fod ar { $day }. Mae hynny { $days } diwrnod yn ôl.
}
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-bloods-overdue-after-change = { $days ->
    [one] Roedd eich prawf gwaed i fod ar { $day }. Mae hynny { $days } diwrnod yn ôl. Newidiwyd eich dos, felly ni all aros.
   *[other] Roedd eich prawf gwaed i fod ar { $day }. Mae hynny { $days } diwrnod yn ôl. Newidiwyd eich dos, felly ni all aros.
}
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-bloods-overdue-repeat = { $days ->
    [one] Roedd prawf gwaed i fod eto ar { $day }. Mae hynny { $days } diwrnod yn ôl. Roedd yr un diwethaf allan o’r terfynau, felly ni all aros.
   *[other] Roedd prawf gwaed i fod eto ar { $day }. Mae hynny { $days } diwrnod yn ôl. Roedd yr un diwethaf allan o’r terfynau, felly ni all aros.
}
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-unanswered-hours = { $hours ->
    [one] Does neb wedi edrych ar hyn ers { $hours } awr: { $cause }.
   *[other] Does neb wedi edrych ar hyn ers { $hours } awr: { $cause }.
}
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-unanswered-hours-lead = { $hours ->
    [one] Does neb wedi agor hyn ers { $hours } awr: { $cause }.
   *[other] Does neb wedi agor hyn ers { $hours } awr: { $cause }.
}
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-unanswered-days = { $days ->
    [one] Does neb wedi edrych ar hyn ers { $days } diwrnod: { $cause }.
   *[other] Does neb wedi edrych ar hyn ers { $days } diwrnod: { $cause }.
}
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-unanswered-days-lead = { $days ->
    [one] Does neb wedi agor hyn ers { $days } diwrnod: { $cause }.
   *[other] Does neb wedi agor hyn ers { $days } diwrnod: { $cause }.
}
    .safety = not yet reviewed by a Welsh-speaking clinician

## Yr hyn na ellid ei farnu.

no-earlier-creatinine = { $days ->
    [one] Does gennym ni ddim prawf arennau o’r diwrnod cynt i gymharu ag ef.
   *[other] Does gennym ni ddim prawf arennau o’r { $days } diwrnod cynt i gymharu ag ef.
}
no-haemoglobin = { $days ->
    [one] I farnu eich haearn mae angen un prawf gwaed arall arnom o’r diwrnod cynt.
   *[other] I farnu eich haearn mae angen un prawf gwaed arall arnom o’r { $days } diwrnod cynt.
}

## Wrth glinigydd, am y claf.

reason-potassium-very-high = { $result }: ysbyty heddiw. Y cyngor cyhoeddedig ar y gwerth hwn: stopiwch MRA, daliwch atalydd ACE, ARB neu ARNI yn ôl (SPS, ESC 2021)
reason-potassium-danger = Uchel: { $result }. Y cyngor cyhoeddedig ar y gwerth hwn: stopiwch MRA, daliwch atalydd ACE, ARB neu ARNI yn ôl (SPS, ESC 2021)
reason-potassium-high = Uchel: { $result }. Y cyngor cyhoeddedig ar y gwerth hwn: hanerwch MRA (SPS, ESC 2021)
reason-potassium-watch = { $result }: gwylio, dechrau na chodi dim
reason-potassium-low = Isel: { $result }
reason-potassium-very-low = Isel iawn: { $result }: ysbyty heddiw. Y cyngor cyhoeddedig ar y gwerth hwn: derbyn i’r ysbyty (NICE CKS)
reason-creatinine-rise = { $result }, { $percent } yn uwch (arfer { $usual }). Y cyngor cyhoeddedig ar y cynnydd hwn: ystyriwch lai o atalydd ACE, ARB, ARNI neu MRA (BSH a’r Renal Association 2019)
reason-creatinine-rise-over = { $result }, { $percent } yn uwch (arfer { $usual }). Y cyngor cyhoeddedig ar y cynnydd hwn: stopiwch atalydd ACE, ARB, ARNI neu MRA am gyfnod (BSH a’r Renal Association 2019)
reason-creatinine-rise-sooner = { $result }, { $percent } yn uwch (arfer { $usual }). Y cyngor cyhoeddedig gyda ffracsiwn alldaflu wedi’i gadw: stopiwch yn gynt nag ar 50% (BSH a’r Renal Association 2019)
reason-creatinine-high = { $result } wrth gymryd MRA. Y cyngor cyhoeddedig ar y gwerth hwn: hanerwch ef (SPS)
reason-creatinine-very-high = { $result } wrth gymryd MRA. Y cyngor cyhoeddedig ar y gwerth hwn: stopiwch ef (SPS)
reason-creatinine-over-accepted = Uchel: { $result }. Gydag atalydd ACE, ARB neu ARNI ni elwir unrhyw gynnydd yn dderbyniol o 266 µmol/L ymlaen (ESC 2021)
reason-creatinine-over-stop = Uchel iawn: { $result }. Y cyngor cyhoeddedig ar y gwerth hwn: stopiwch atalydd ACE, ARB neu ARNI a gofynnwch i arbenigwr (ESC 2021)
reason-egfr-low = Isel: { $result }. Y cyngor cyhoeddedig ar y gwerth hwn: hanerwch spironolactone, stopiwch eplerenone; arbenigwr cyn atalydd ACE, ARB neu ARNI (SPS)
reason-egfr-very-low = Isel: { $result }. Y cyngor cyhoeddedig ar y gwerth hwn: stopiwch MRA (SPS); stopiwch atalydd ACE, ARB neu ARNI a gofynnwch i arbenigwr (ESC 2021)
reason-sodium-low = Isel: { $result }
reason-sodium-watch = Ychydig yn uchel: { $result }: gwyliwch, a chwiliwch am ddiffyg dŵr
reason-sodium-high = Uchel: { $result }: chwiliwch am yr achos
reason-nt-pro-bnp-rise = { $result }, { $percent } yn uwch (sefydlog { $usual })
reason-iron-ferritin = Prin o haearn (NICE NG106; nid yw’r ESC yn gofyn am haemoglobin): { $result }, { $haemoglobin }
reason-iron-saturation = Prin o haearn (NICE NG106; mae’r ESC yn gofyn am fferitin dan 300 hefyd): { $result }, { $haemoglobin }
reason-bloods-overdue = { $days ->
    [one] Prawf gwaed i fod ar { $day }, { $days } diwrnod yn ôl
   *[other] Prawf gwaed i fod ar { $day }, { $days } diwrnod yn ôl
}
reason-bloods-overdue-after-change = { $days ->
    [one] Prawf gwaed ar ôl newid dos i fod ar { $day }, { $days } diwrnod yn ôl
   *[other] Prawf gwaed ar ôl newid dos i fod ar { $day }, { $days } diwrnod yn ôl
}
reason-bloods-overdue-repeat = { $days ->
    [one] Ailbrofi canlyniad gwaed oedd allan o’r terfynau i fod ar { $day }, { $days } diwrnod yn ôl
   *[other] Ailbrofi canlyniad gwaed oedd allan o’r terfynau i fod ar { $day }, { $days } diwrnod yn ôl
}
reason-unanswered-hours = { $hours ->
    [one] Heb ei agor ers { $hours } awr o oriau agor, at y dirprwy: { $cause }
   *[other] Heb ei agor ers { $hours } awr o oriau agor, at y dirprwy: { $cause }
}
reason-unanswered-hours-lead = { $hours ->
    [one] Heb ei agor ers { $hours } awr o oriau agor, at yr arweinydd: { $cause }
   *[other] Heb ei agor ers { $hours } awr o oriau agor, at yr arweinydd: { $cause }
}
reason-unanswered-days = { $days ->
    [one] Heb ei agor erbyn diwedd { $days } diwrnod gwaith, at y dirprwy: { $cause }
   *[other] Heb ei agor erbyn diwedd { $days } diwrnod gwaith, at y dirprwy: { $cause }
}
reason-unanswered-days-lead = { $days ->
    [one] Heb ei agor erbyn diwedd { $days } diwrnod gwaith, at yr arweinydd: { $cause }
   *[other] Heb ei agor erbyn diwedd { $days } diwrnod gwaith, at yr arweinydd: { $cause }
}

## Beth fyddai’n clirio canfyddiad.

clears-blood = Canlyniad diweddarach o fewn y terfyn
clears-blood-test = Canlyniad y prawf gwaed hwn
