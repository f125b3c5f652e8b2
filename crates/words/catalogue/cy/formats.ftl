### Quantities, dates and ages. Values come in already rounded, as text; numbers of days and years choose the plural.
### After a number Welsh keeps the noun in the singular; the plural forms here mark only the mutations (2 ddiwrnod, 3 diwrnod).

format-kg = { $number } kg
format-st-lb = { $stone } st { $pounds } lb
format-kg-and-st-lb = { $kg } ({ $stlb })
format-pulse = { $number } curiad y funud
format-gain = { $days ->
    [two] { $number } kg mewn { $days } ddiwrnod
   *[other] { $number } kg mewn { $days } diwrnod
}
format-list-last = { $first } a { $last }
format-span = { $from } i { $to }
format-never-open = dim oriau penodol
format-date = { $day } { $month } { $year }
format-date-time = { $date }, { $time }
format-born = { $date } ({ $years } oed)

age-today = heddiw { $time }
age-yesterday = ddoe { $time }
age-days = { $days ->
    [two] { $days } ddiwrnod yn ôl
   *[other] { $days } diwrnod yn ôl
}
age-days-today = heddiw
age-days-yesterday = ddoe
age-future = dyddiad yn y dyfodol
age-never = dim byd eto

format-monday = dydd Llun
format-tuesday = dydd Mawrth
format-wednesday = dydd Mercher
format-thursday = dydd Iau
format-friday = dydd Gwener
format-saturday = dydd Sadwrn
format-sunday = dydd Sul
format-unknown-day = diwrnod arall

format-january = Ionawr
format-february = Chwefror
format-march = Mawrth
format-april = Ebrill
format-may = Mai
format-june = Mehefin
format-july = Gorffennaf
format-august = Awst
format-september = Medi
format-october = Hydref
format-november = Tachwedd
format-december = Rhagfyr
