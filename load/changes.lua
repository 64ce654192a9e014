-- POST /bookings/{id}/change to random dates for the bookings that the file BOOKINGS names, one id per line.
dofile(os.getenv("LOAD") .. "/answers.lua")
DONE = 200
local bookings = lines("BOOKINGS")

function request()
  return post("/bookings/" .. bookings[math.random(#bookings)] .. "/change", "{" .. some_days(0) .. "}")
end
