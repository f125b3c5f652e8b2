### Yr hyn y mae rhywun o’r tîm yn ei ddarllen wrth roi rhywbeth i mewn am glaf: mae’r frawddeg o’r un enw heb `-of-patient`
### yn siarad â’r person ei hun, ac mae ganddi’r un gwerthoedd.

problem-weight-empty-of-patient = Teipiwch y pwysau, neu gadewch ef tan wedyn.
problem-weight-not-a-number-of-patient = Teipiwch y pwysau fel rhif gydag un ffigur ar ôl y pwynt, fel 82.4.
problem-systolic-too-low-of-patient = Mae’r rhif uchaf hwnnw’n rhy isel i’w gadw. Yr isaf yw { $lowest }. Mesurwch eto ar unwaith. Os yw’n dangos yr un peth, neu os yw’r person yn teimlo’n sâl, ffoniwch 999.
    .safety = not yet reviewed by a Welsh-speaking clinician
problem-systolic-too-high-of-patient = Mae’r rhif uchaf hwnnw’n rhy uchel i’w gadw. Yr uchaf yw { $highest }. Mesurwch eto ar unwaith. Os yw’n dangos yr un peth, neu os yw’r person yn teimlo’n sâl, ffoniwch 999.
    .safety = not yet reviewed by a Welsh-speaking clinician
problem-pulse-empty-of-patient = Teipiwch y pwls, neu gadewch ef tan wedyn.
problem-pulse-not-a-number-of-patient = Teipiwch y pwls fel rhif cyfan, fel 68.
problem-pulse-too-low-of-patient = Mae’r pwls hwnnw’n rhy isel i’w gadw. Yr isaf yw { $lowest }. Mesurwch eto ar unwaith. Os yw’n dangos yr un peth, neu os yw’r person yn teimlo’n sâl, ffoniwch 999.
    .safety = not yet reviewed by a Welsh-speaking clinician
problem-pulse-too-high-of-patient = Mae’r pwls hwnnw’n rhy uchel i’w gadw. Yr uchaf yw { $highest }. Mesurwch eto ar unwaith. Os yw’n dangos yr un peth, neu os yw’r person yn teimlo’n sâl, ffoniwch 999.
    .safety = not yet reviewed by a Welsh-speaking clinician
problem-oxygen-empty-of-patient = Teipiwch yr ocsigen, neu gadewch ef tan wedyn.
problem-oxygen-not-a-number-of-patient = Teipiwch yr ocsigen fel rhif cyfan, fel 96.
problem-oxygen-too-low-of-patient = Mae’r ocsigen hwnnw’n rhy isel i’w gadw. Yr isaf yw { $lowest }. Mesurwch eto ar unwaith. Os yw’n dangos yr un peth, neu os yw’r person yn teimlo’n sâl, ffoniwch 999.
    .safety = not yet reviewed by a Welsh-speaking clinician
check-weight-jump-of-patient = Teipioch { $value }. Pwysau diwethaf y person hwn oedd { $last } ({ $when }). Ydy hynny’n gywir? Ai hwn yw’r person cywir?
check-usual-jump-of-patient = Teipioch { $value }. Arfer y person hwn yw { $usual }. Ydy hynny’n gywir?
check-usual-jump-upper-of-patient = Teipioch { $value }. Arfer y person hwn ar gyfer y rhif uchaf yw { $usual }. Ydy hynny’n gywir?
check-usual-jump-lower-of-patient = Teipioch { $value }. Arfer y person hwn ar gyfer y rhif isaf yw { $usual }. Ydy hynny’n gywir?
check-pulse-pressure-of-patient = Mae’r ddau rif yn agos iawn: { $value }. Ydy hynny’n gywir?

## Am yr hyn y mae person i’w glywed, wrth bwy bynnag o’r tîm sy’n dweud wrtho.

result-say-to-person = Dywedwch wrth y person: { $headline }
