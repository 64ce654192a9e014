-- POST /bookings (or ROUTE) for random cars and dates, with FIELDS beside them. CARS names a file with one car id per line.
-- PACE: milliseconds that each connection waits between two requests, at random up to twice that.
dofile(os.getenv("LOAD") .. "/answers.lua")
DONE = 201
local cars = lines("CARS")
local route = os.getenv("ROUTE") or "/bookings"
local fields = os.getenv("FIELDS") or ""
local pace = tonumber(os.getenv("PACE") or "0")

function request()
  return post(route, string.format('{"carId":"%s",%s%s}', cars[math.random(#cars)], some_days(23), fields))
end

if pace > 0 then
  function delay() return math.random(0, 2 * pace) end
end
