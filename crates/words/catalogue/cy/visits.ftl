## Ymweliadau, a’r hyn sy’n hysbys am fethiant y galon unigolyn. Ar gyfer clinigwyr; mae codau yn sefyll am ddewisiadau.

# $date: diwrnod. $who: clinigydd. $when: adeg. $days: diwrnodau cyfan.
visit-open = Ymweliad { $date }, dechreuwyd gan { $who }, heb ei lofnodi { $days ->
    [0] eto
    [one] ers un diwrnod
   *[other] ers { $days } diwrnod
}
visit-signed = Ymweliad { $date }, llofnodwyd gan { $who }, { $when }
visit-none = Does dim ymweliad yma
visit-left-none = Does gennych chi ddim ymweliad ar agor
visit-blank = heb ei ofyn
visit-not-possible = ddim yn bosibl: { $reason }
visit-before = ar { $date }: { $value }
visit-late = Daeth ar ôl y llofnod ac nid yw’n rhan ohono: { $what }, gan { $who }, { $when }
visit-needs-newer = Mae angen ap mwy newydd i ddarllen: { $what }
visit-plan-differs = Cynllun / ymweliad: { $what }: { $value }. Nid yw ymweliad yn newid cynllun: newidiwch y cynllun os yw hyn i ddal
visit-no-swelling = dim chwydd
visit-why = O ymweliad { $date }
visit-age = { $days ->
    [0] heddiw
    [1] ddoe
   *[other] { $days } diwrnod yn ôl
}
visit-not-saved = Heb ei gadw, mae’r gweddill wedi’i gadw:
visit-is-it-right = Edrychwch unwaith eto. Mae’r hyn sydd ar frys wedi’i gadw eisoes, nid yw’r gweddill o’r rhain eto:
visit-fields-blank = Dim ateb eto: { $what }
visit-not-asked = Heb ei ofyn: { $what }
visit-two-versions = Dau fersiwn: { $what }

visit-misfit-asked-for = { $what }: mae ateb arall yn gofyn amdano
visit-misfit-does-not-apply = { $what }: nid yw’r ateb a fyddai’n gofyn amdano yno
visit-misfit-swelling = Chwydd { $what }: nid yw’r radd, y tolc a’r ochr yn ffitio
visit-misfit-standing = Mae angen y pwysedd gorwedd wrth ymyl un sefyll
visit-misfit-not-stood = Pwysedd gwaed yn sefyll: heb ei fesur, felly nid yw’r gostyngiad wrth sefyll wedi’i farnu
visit-misfit-marked = { $what }: wedi’i nodi fel nad yw’n bosibl, ac mae ganddo atebion

facts-check-ejection-fraction = Fe wnaethoch chi deipio { $value }; cyn hynny: { $before }. Ydy hynny’n iawn?
facts-needs-newer = Mae angen ap mwy newydd i ddarllen rhywfaint o hyn
problem-facts-angioedema-why = Mae angioedema yn sefyll yma. Dywedwch pam y caiff ei dynnu’n ôl.

timeline-heart-failure = Ffeithiau methiant y galon
timeline-visit = Ymweliad
timeline-visit-signature = Ymweliad wedi’i lofnodi
timeline-visit-addendum = Ymweliad: ychwanegwyd

problem-visit-none = Does dim ymweliad wedi dechrau. Dechreuwch un yn gyntaf.
problem-visit-unknown = Does gan yr un ymweliad yr enw hwn, neu mae mwy nag un yn dechrau felly.
problem-visit-signed = Mae’r ymweliad hwn wedi’i lofnodi ac yn aros fel y mae. Ychwanegwch atodiad.
problem-visit-not-signed = Nid yw’r ymweliad hwn wedi’i lofnodi eto. Newidiwch ei atebion, neu llofnodwch ef yn gyntaf.
problem-visit-two-versions = Mae dau fersiwn: { $what }. Setlwch nhw, yna llofnodwch.
problem-visit-loading = Mae rhywfaint o’r cofnod hwn yn dal ar ei ffordd. Llofnodwch pan fydd yma.
problem-visit-nothing = Does dim wedi’i ofyn eto, felly does dim i’w lofnodi.
problem-visit-item9-done = Ysgrifennwch yn { $field } beth wnaethoch chi am y meddyliau am hunan-niweidio. Yna llofnodwch.
problem-visit-too-many = Ysgrifennodd gormod o gyfrifiaduron yn yr ymweliad hwn. Gofynnwch i’ch arweinydd.
problem-visit-field = Does gan y ffurflen ddim maes o’r fath. Defnyddiwch yr enwau y mae’r ymweliad yn eu dangos.
problem-visit-section-marked = Mae’r adran hon wedi’i nodi fel nad yw’n bosibl. Cliriwch y nod yn gyntaf.
problem-visit-section-answers = Mae gan yr adran hon atebion. Cliriwch nhw yn gyntaf, neu gadewch y nod allan.
problem-visit-no-lines = Mae’r maes hwn yn cymryd un gwerth a dim llinellau.
problem-visit-takes-lines = Mae’r maes hwn yn cymryd llinellau. Ychwanegwch linell gyda’i rhannau.
problem-visit-list-full = Mae’r rhestr hon yn llawn.
problem-visit-reason = Dywedwch pam nad oedd yn bosibl.
problem-visit-empty-answer = Teipiwch ateb.
problem-visit-choice = Dewiswch un o’r rhain: { $choices }.
problem-visit-none-and-some = Dewiswch naill ai dim un ohonyn nhw, neu rai.
problem-ejection-fraction = Teipiwch rif cyfan o { $lowest } i { $highest }, mewn canran.
problem-visit-like = Teipiwch ef fel { $example }.
problem-visit-range = Teipiwch rif o { $lowest } i { $highest } { $unit }.
problem-visit-day-after = Mae’r diwrnod hwnnw ar ôl yr ymweliad.
problem-visit-day-before = Mae’r diwrnod hwnnw cyn yr ymweliad.
problem-visit-pair = Ysgrifennwch ef fel ENW=GWERTH.
