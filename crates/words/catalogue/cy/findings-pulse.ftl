### Welsh: not yet reviewed by a Welsh-speaking clinician. The English beside it is what a clinician has to read.

finding-slow-pulse-twice = Mae eich pwls yn araf ddwywaith yn olynol: { $before }, yna { $pulse }. Mae’r ddau o dan { $limit }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-fastish-pulse = Mae eich pwls yn gyflym: { $pulse }. Mae dros { $limit }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-fast-pulse-with-symptoms = Mae eich pwls yn gyflym: { $pulse }. Ac fe ddywedoch hyn wrthym: { $symptoms }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-pulse-rise = Mae eich pwls yn gyflymach yr wythnos hon nag arfer: { $pulse }. Eich arfer yw { $usual }.
    .safety = not yet reviewed by a Welsh-speaking clinician
finding-irregular-pulse = Nid oedd eich pwls yn gyson. Mae hyn yn newydd, felly mae angen i’ch tîm ei wirio.
    .safety = not yet reviewed by a Welsh-speaking clinician

reason-slow-pulse-twice = Pwls araf ddwywaith: { $before }, yna { $pulse } (terfyn { $limit })
reason-fastish-pulse = Pwls cyflym: { $pulse } (terfyn { $limit })
reason-fast-pulse-with-symptoms = Pwls cyflym: { $pulse } (terfyn { $limit }), gyda { $symptoms }
reason-pulse-rise = Pwls yr wythnos uwchlaw’r arfer: { $pulse }, arfer { $usual }
reason-irregular-pulse = Pwls afreolaidd am y tro cyntaf mewn blwyddyn: angen ECG
