### Alerts, as the team sees them: how one stands, to whom it went, and what is wrong with what was asked.

alert-state-open = Open until a clinician closes it
alert-state-snoozed = Put off until the end of { $until }
alert-state-expected = Expected
alert-state-closed = Closed
alert-escalated-deputy = Nobody has opened it in time: goes to the deputy
alert-escalated-lead = Nobody has opened it for twice that time: goes to the lead
standing-told-earlier = Found earlier, and still open: { $cause }
alert-told-earlier = Found earlier, and not any more with what is known now: { $cause } ({ $rule })
alert-both-ways = { $first }. The other way on { $day }: { $other }
alert-closed-by = Closed by { $who }: { $done }
alert-closed-by-why = Closed by { $who }: { $done }, ‘{ $why }’
alert-by = { $who }, { $at }
alert-put-off-by = Put off by { $who }: ‘{ $why }’
alert-put-off-ended = Put off until { $until }, ended: new sign
alert-action-no-action = Nothing had to be done
alert-action-spoken = Spoke with the person
alert-action-seen = Visited or saw the person
alert-action-medicine-changed = A medicine was changed
alert-action-test-asked = Asked for bloods or another test
alert-action-referred = Somebody else took over: hospital, GP, 999
alert-action-wrong-reading = The reading was wrong
alert-action-other = Something else

problem-alert-none = There is no open alert like this. Look at the list again.
problem-alert-changed = What you saw is not open any more. Look at the list again.
problem-alert-action = Say what was done: no-action, spoken, seen, medicine-changed, test-asked, referred, wrong-reading or other.
problem-alert-why = Say why.
problem-alert-why-nothing = This alert is red. Say why nothing had to be done.
problem-alert-why-long = Say why in at most 500 characters.
problem-alert-until-past = This day is over. Choose today or a later day.
problem-alert-until-long = An alert can be put off until { $latest } at the latest.
problem-alert-too-urgent = A red or 999 alert can’t be put off. Close it once somebody has dealt with it.
