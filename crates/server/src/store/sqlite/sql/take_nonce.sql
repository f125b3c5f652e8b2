-- Takes a computer's nonce and puts the next in its place, if nobody was quicker.
UPDATE device_door SET nonce = :next WHERE device = :device AND nonce = :nonce;
