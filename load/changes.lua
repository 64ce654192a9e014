-- POST /bookings/{id}/change to random dates for the bookings that the file BOOKINGS names, one id per line; counts answers
-- by status.
local ids = {}
for line in io.lines(os.getenv("BOOKINGS")) do ids[#ids + 1] = line end
local headers = { ["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. os.getenv("TOKEN") }
local today = os.time()
local threads = {}

function setup(thread) threads[#threads + 1] = thread end

function init()
  math.randomseed(os.time() + tonumber(tostring({}):sub(8), 16) % 1000000)
  changed, refused, other = 0, 0, 0
end

function request()
  local from = today + 86400 * math.random(2, 1000)
  local format = "!%Y-%m-%dT%H:00:00Z"
  local body = string.format('{"pickupTime":"%s","dropoffTime":"%s"}',
    os.date(format, from), os.date(format, from + 86400 * math.random(1, 3)))
  return wrk.format("POST", "/bookings/" .. ids[math.random(#ids)] .. "/change", headers, body)
end

function response(status)
  if status == 200 then changed = changed + 1
  elseif status == 409 then refused = refused + 1
  else other = other + 1 end
end

function done(summary, latency)
  local c, r, o = 0, 0, 0
  for _, thread in ipairs(threads) do
    c = c + thread:get("changed"); r = r + thread:get("refused"); o = o + thread:get("other")
  end
  io.write(string.format("RESULT changed=%d refused=%d other=%d errors=%d rate=%.0f p50=%.1f p99=%.1f max=%.1f\n",
    c, r, o, summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout,
    (c + r + o) / (summary.duration / 1e6), latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    latency.max / 1000))
end
