### Bloods, temperature, rhythm, steps and standing pressure: their names, what is wrong in a box, and what is asked once.

## A number in another unit, or in another box.

problem-weight-may-be-stone = That is too low for kilos. If you mean { $stone } stone { $pounds } pounds, choose stones and pounds and type it there.
problem-pressure-swapped = Did you mean { $value }? The two numbers may be in the wrong boxes.
check-blood-unit = You typed { $value }. Did you mean { $meant }?
check-blood-jump = You typed { $value }. The last one was { $last }. Is that right?
