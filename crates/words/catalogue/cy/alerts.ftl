### Rhybuddion, fel y mae'r tîm yn eu gweld: sut mae un yn sefyll, at bwy yr aeth, a beth sydd o'i le ar yr hyn a ofynnwyd.

alert-state-open = Ar agor nes i glinigydd ei gau
alert-state-snoozed = Wedi’i ohirio hyd ddiwedd { $until }
alert-state-expected = Disgwyliedig
alert-state-closed = Wedi’i gau
alert-escalated-deputy = Nid yw neb wedi’i agor mewn pryd: yn mynd at y dirprwy
alert-escalated-lead = Nid yw neb wedi’i agor am ddwywaith yr amser hwnnw: yn mynd at yr arweinydd
standing-told-earlier = Cafwyd yn gynharach, ac yn dal ar agor: { $cause }
alert-told-earlier = Cafwyd yn gynharach, ac nid mwyach gyda’r hyn sy’n hysbys nawr: { $cause } ({ $rule })
alert-both-ways = { $first }. I’r cyfeiriad arall ar { $day }: { $other }
alert-closed-by = Caewyd gan { $who }: { $done }
alert-closed-by-why = Caewyd gan { $who }: { $done }, ‘{ $why }’
alert-by = { $who }, { $at }
alert-put-off-by = Gohiriwyd gan { $who }: ‘{ $why }’
alert-put-off-ended = Wedi’i ohirio hyd { $until }, daeth i ben: arwydd newydd
alert-action-no-action = Nid oedd angen gwneud dim
alert-action-spoken = Siarad â’r person
alert-action-seen = Ymweld â’r person neu ei weld
alert-action-medicine-changed = Newidiwyd meddyginiaeth
alert-action-test-asked = Gofyn am brawf gwaed neu brawf arall
alert-action-referred = Cymerodd rhywun arall drosodd: ysbyty, meddyg teulu, 999
alert-action-wrong-reading = Roedd y darlleniad yn anghywir
alert-action-other = Rhywbeth arall

problem-alert-none = Nid oes rhybudd agored fel hyn. Edrychwch ar y rhestr eto.
problem-alert-changed = Nid yw’r hyn a welsoch ar agor mwyach. Edrychwch ar y rhestr eto.
problem-alert-action = Dywedwch beth a wnaed: no-action, spoken, seen, medicine-changed, test-asked, referred, wrong-reading neu other.
problem-alert-why = Dywedwch pam.
problem-alert-why-nothing = Mae’r rhybudd hwn yn goch. Dywedwch pam nad oedd angen gwneud dim.
problem-alert-why-long = Dywedwch pam mewn 500 nod ar y mwyaf.
problem-alert-until-past = Mae’r diwrnod hwn ar ben. Dewiswch heddiw neu ddiwrnod diweddarach.
problem-alert-until-long = Gellir gohirio rhybudd hyd { $latest } fan bellaf.
problem-alert-too-urgent = Ni ellir gohirio rhybudd coch na 999. Caewch ef pan fydd rhywun wedi delio ag ef.
