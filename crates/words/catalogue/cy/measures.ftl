### Welsh: not yet reviewed by a Welsh-speaking clinician. The English beside it is what a clinician has to read.

## Rhif mewn uned arall, neu mewn blwch arall.

problem-weight-may-be-stone = Mae hynny’n rhy isel ar gyfer cilos. Os { $stone } stôn { $pounds } pwys yw e, dewiswch stonau a phwysi a’i deipio yno.
problem-pressure-swapped = Ai { $value } oeddech chi’n ei feddwl? Efallai fod y ddau rif yn y blychau anghywir.
check-blood-unit = Teipioch { $value }. Ai { $meant } oeddech chi’n ei feddwl?
check-blood-jump = Teipioch { $value }. { $last } oedd yr un diwethaf. Ydy hynny’n gywir?
