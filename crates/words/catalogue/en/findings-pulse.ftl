### What the pulse rules found. A `finding-…` is said to the patient; the `reason-…` of the same name says it about the patient.
### A `finding-…` keeps to a reading age of about ten: short words, 'your usual' and never 'normal'.

finding-slow-pulse-twice = Your pulse is slow twice in a row: { $before }, then { $pulse }. Both are below { $limit }.
finding-fastish-pulse = Your pulse is fast: { $pulse }. It is above { $limit }.
finding-fast-pulse-with-symptoms = Your pulse is fast: { $pulse }. And you told us of this: { $symptoms }.
finding-pulse-rise = Your pulse is faster this week than your usual: { $pulse }. Your usual is { $usual }.
finding-irregular-pulse = Your pulse was not even. This is new, so your team needs to check it.

reason-slow-pulse-twice = Slow pulse twice: { $before }, then { $pulse } (limit { $limit })
reason-fastish-pulse = Fast pulse: { $pulse } (limit { $limit })
reason-fast-pulse-with-symptoms = Fast pulse: { $pulse } (limit { $limit }), with { $symptoms }
reason-pulse-rise = Pulse of the week above the usual: { $pulse }, usual { $usual }
reason-irregular-pulse = Irregular pulse for the first time in a year: ECG needed
