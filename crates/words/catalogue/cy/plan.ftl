### Welsh: not yet reviewed by a Welsh-speaking clinician. The English beside it is what a clinician has to read.

plan-target-weight = Pwysau targed
plan-threshold-weight-gain-3-days = Cynnydd pwysau mewn 3 diwrnod sy’n golygu ‘ffoniwch ni’
plan-threshold-systolic-low = Terfyn pwysedd gwaed isel os ydych yn teimlo’n sâl (10 yn is os nad ydych)
plan-threshold-systolic-high = Terfyn pwysedd gwaed uchel os ydych yn teimlo’n sâl (10 yn uwch os nad ydych)
plan-threshold-pulse-low = Terfyn pwls araf os ydych yn teimlo’n sâl (10 yn is os nad ydych)
plan-threshold-pulse-high = Terfyn pwls cyflym
plan-threshold-oxygen-scale = Targed ocsigen
plan-team-contact = Pwy i’w ffonio, a phryd
plan-unknown = Gosodiad { $subject }

plan-value-not-set = heb ei osod
plan-value-scale = { $lowest } i { $highest }%
plan-value-contact = { $phone }, ar agor { $hours }; pan fydd ar gau { $outofhours }
plan-range-scales = 94 i 98%, neu 88 i 92%
plan-range-contact = ffôn; oriau; ffôn pan fydd ar gau
plan-range = { $lowest } i { $highest }
plan-source = Ffynhonnell: { $source }
plan-set-by = { $who }, { $when }
plan-review-by = Edrych arno eto erbyn { $date }
plan-review-over = Roedd i’w adolygu erbyn { $date }

plan-not-yet-sent = Wedi’i gadw ar y cyfrifiadur hwn. Nid yw gyda’r tîm eto, nac ar gyfrifiadur y claf.
plan-not-yet-there = Ddim ar gyfrifiadur y claf eto.
plan-not-yet-there-since = Ddim ar gyfrifiadur y claf eto. Bu mewn cysylltiad ddiwethaf { $when }.

conflict-meanwhile-none = Nes iddo gael ei setlo nid yw’r ap yn dewis yr un. Dywedir wrth y claf am ffonio’r tîm.
conflict-owner = Pwy sy’n gofalu am y claf hwn
conflict-meanwhile-owner = Mae dau drosglwyddiad ochr yn ochr. Hyd nes y caiff ei setlo mae’r ddau gydweithiwr yn gweld y claf, ac mae’r hyn sy’n frys yn mynd at bob arweinydd.
conflict-meanwhile-both = Nes iddo gael ei setlo mae’r rheolau’n rhedeg ar bob fersiwn, a’r canfyddiad mwyaf brys sy’n cyfrif.
conflict-meanwhile-together = Nes iddo gael ei setlo dangosir y ddau.
conflict-last-agreed = Cytunwyd ddiwethaf: { $value }, { $when }
conflict-never-agreed = Ni chytunwyd ar ddim o’r blaen.
conflict-none = Nid oes dwy fersiwn o ddim.
