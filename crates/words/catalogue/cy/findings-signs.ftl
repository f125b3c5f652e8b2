### Welsh: not yet reviewed by a Welsh-speaking clinician. The English beside it is what a clinician has to read.

finding-lowish-pressure = Roedd rhif uchaf eich pwysedd gwaed o dan { $limit } mewn { $low } o’ch { $readings } gwiriad diwethaf. Yr un diwethaf yw { $pressure }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-postural-fall = Disgynnodd eich pwysedd gwaed pan godoch ar eich traed: { $standing }. Wrth orwedd roedd yn { $lying }. Codwch yn araf.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-standing-low = Mae eich pwysedd gwaed yn isel pan fyddwch ar eich traed: { $standing }. Mae’r rhif uchaf o dan { $limit }. Codwch yn araf.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-too-dry = Efallai eich bod yn sâl, neu heb ddigon o hylif. Fe ddywedoch hyn wrthym: { $symptoms }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-fever = Mae gennych wres: { $temperature }. Mae gwres yn dechrau ar { $limit }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-device-shock = Rhoddodd dyfais eich calon sioc i chi. Rhaid i’ch clinig dyfeisiau glywed amdano heddiw. Os bydd yn rhoi un arall, ffoniwch 999.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-device-shock-unwell = Rhoddodd dyfais eich calon sioc i chi. Ac fe ddywedoch hyn wrthym: { $symptoms }.
    .safety = not yet reviewed by a Welsh-speaking clinician

reason-lowish-pressure = Systolig o dan { $limit } mewn { $low } o’r { $readings } darlleniad diwethaf wrth godi dosau; yr olaf { $pressure }
reason-postural-fall = Cwymp wrth sefyll: gorwedd { $lying }, sefyll { $standing }
reason-standing-low = Pwysedd gwaed isel wrth sefyll: { $standing } (terfyn { $limit })
reason-too-dry = Allbwn isel, sych neu sâl: { $symptoms }
reason-fever = Gwres: { $temperature } (terfyn { $limit })
reason-device-shock = Un sioc gan y ddyfais, fel arall yn iawn: clinig dyfeisiau heddiw
reason-device-shock-unwell = Un sioc gan y ddyfais ac yn sâl: { $symptoms }
