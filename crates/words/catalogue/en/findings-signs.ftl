### What the rules about signs, devices and lowish pressure found. A `finding-…` is said to the patient, the `reason-…` of the
### same name about the patient.

finding-lowish-pressure = The upper number of your blood pressure was below { $limit } in { $low } of your last { $readings } checks. The last one is { $pressure }.
finding-postural-fall = Your blood pressure dropped when you stood up: { $standing }. Lying down it was { $lying }. Get up slowly.
finding-standing-low = Your blood pressure is low when you stand: { $standing }. The upper number is below { $limit }. Get up slowly.
finding-too-dry = You may be ill, or have too little fluid in you. You told us of this: { $symptoms }.
finding-fever = You have a fever: { $temperature }. A fever starts at { $limit }.
finding-device-shock = Your heart device gave you a shock. Your device clinic has to hear of it today. If it gives one more, call 999.
finding-device-shock-unwell = Your heart device gave you a shock. And you told us of this: { $symptoms }.

reason-lowish-pressure = Systolic below { $limit } in { $low } of the last { $readings } readings while titrating; last { $pressure }
reason-postural-fall = Postural fall: lying { $lying }, standing { $standing }
reason-standing-low = Low standing blood pressure: { $standing } (limit { $limit })
reason-too-dry = Low output, dry or ill: { $symptoms }
reason-fever = Fever: { $temperature } (limit { $limit })
reason-device-shock = One shock from the device, otherwise well: device clinic today
reason-device-shock-unwell = One shock from the device and unwell: { $symptoms }
