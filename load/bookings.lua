-- POST /bookings (or ROUTE) for random cars and dates, with FIELDS beside them; counts answers by status. CARS names a file
-- with one car id per line.
local ids = {}
for line in io.lines(os.getenv("CARS")) do ids[#ids + 1] = line end
local headers = { ["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. os.getenv("TOKEN") }
local today = os.time()
local route = os.getenv("ROUTE") or "/bookings"
local fields = os.getenv("FIELDS") or ""
local threads = {}

function setup(thread) threads[#threads + 1] = thread end

function init()
  math.randomseed(os.time() + tonumber(tostring({}):sub(8), 16) % 1000000)
  created, refused, other = 0, 0, 0
end

function request()
  local from = today + 86400 * math.random(2, 1000) + 3600 * math.random(0, 23)
  local to = from + 86400 * math.random(1, 3)
  local format = "!%Y-%m-%dT%H:00:00Z"
  local body = string.format('{"carId":"%s","pickupTime":"%s","dropoffTime":"%s"%s}',
    ids[math.random(#ids)], os.date(format, from), os.date(format, to), fields)
  return wrk.format("POST", route, headers, body)
end

-- PACE: milliseconds that each connection waits between two requests, at random up to twice that
local pace = tonumber(os.getenv("PACE") or "0")
if pace > 0 then
  function delay() return math.random(0, 2 * pace) end
end

function response(status)
  if status == 201 then created = created + 1
  elseif status == 409 then refused = refused + 1
  else other = other + 1 end
end

function done(summary, latency)
  local c, r, o = 0, 0, 0
  for _, thread in ipairs(threads) do
    c = c + thread:get("created"); r = r + thread:get("refused"); o = o + thread:get("other")
  end
  local seconds = summary.duration / 1e6
  io.write(string.format("RESULT created=%d refused=%d other=%d errors=%d rate=%.0f p50=%.1f p99=%.1f max=%.1f\n",
    c, r, o, summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout,
    (c + r + o) / seconds, latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000))
end
