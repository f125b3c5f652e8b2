### Yr hyn a ddangosir ar y bwrdd gwaith: pwy a olygir, a dim o’u cofnod.
### not yet reviewed by a Welsh-speaking clinician.

# $name: as the person called their profile on this computer.
reminder-title = Hearth
reminder-check-in = { $name }, mae’n bryd gwneud eich gwiriad.
    .safety = not yet reviewed by a Welsh-speaking clinician
reminder-message = { $name }, mae neges newydd i’w darllen yn Hearth.
    .safety = not yet reviewed by a Welsh-speaking clinician
reminder-plan = { $name }, mae rhywbeth newydd i’w ddarllen yn Hearth.
    .safety = not yet reviewed by a Welsh-speaking clinician
reminder-stays = Mae Hearth yn dal ymlaen. Bydd yn eich atgoffa. I’w weld eto, dewiswch ei arwydd yn yr hambwrdd, neu dechreuwch ef unwaith eto.
reminder-open = Agor Hearth
reminder-quit = Diffodd Hearth
reminder-next = Nesaf: { $at }
reminder-none = Nid oes nodyn atgoffa wedi’i osod.
problem-reminder-time = Teipiwch amser o’r dydd fel 08:30.
problem-reminder-quiet = Mae’r amser hwnnw yn eich oriau tawel. Newidiwch un o’r ddau.
problem-reminder-many = Dewiswch bedwar amser y dydd ar y mwyaf.
problem-reminder-days = Dywedwch am bob diwrnod o’r wythnos a ydych ei eisiau.
problem-reminders-disk = Ni allem gadw hyn. Dywedodd y ddisg: { $cause }. Gwnewch le arni, yna ceisiwch eto.
