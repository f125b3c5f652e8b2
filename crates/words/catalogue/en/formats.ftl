### Quantities, dates and ages. Values come in already rounded, as text; numbers of days and years choose the plural.

format-kg = { $number } kg
format-st-lb = { $stone } st { $pounds } lb
format-kg-and-st-lb = { $kg } ({ $stlb })
format-pulse = { $number ->
    [one] { $number } beat a minute
   *[other] { $number } beats a minute
}
format-gain = { $days ->
    [one] { $number } kg in { $days } day
   *[other] { $number } kg in { $days } days
}
format-list-last = { $first } and { $last }
format-span = { $from } to { $to }
format-never-open = no fixed hours
format-date = { $day } { $month } { $year }
format-date-time = { $date }, { $time }
format-born = { $years ->
    [one] { $date } ({ $years } year)
   *[other] { $date } ({ $years } years)
}

age-today = today { $time }
age-yesterday = yesterday { $time }
age-days = { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
}
age-days-today = today
age-days-yesterday = yesterday
age-future = dated in the future
age-never = nothing yet

format-monday = Monday
format-tuesday = Tuesday
format-wednesday = Wednesday
format-thursday = Thursday
format-friday = Friday
format-saturday = Saturday
format-sunday = Sunday
format-unknown-day = another day

format-january = January
format-february = February
format-march = March
format-april = April
format-may = May
format-june = June
format-july = July
format-august = August
format-september = September
format-october = October
format-november = November
format-december = December
