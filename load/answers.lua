-- What the scripts for wrk that write something share: the access token TOKEN, and answers counted by what they say. DONE is
-- the status of those that did what was asked.
local headers = { ["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. os.getenv("TOKEN") }
local today = os.time()
local threads = {}

function setup(thread) threads[#threads + 1] = thread end

function init()
  math.randomseed(os.time() + tonumber(tostring({}):sub(8), 16) % 1000000)
  done_as_asked, refused, other = 0, 0, 0
end

function lines(name)
  local found = {}
  for line in io.lines(os.getenv(name)) do found[#found + 1] = line end
  return found
end

-- A rental of one to three days within three years, as fields of a JSON object; it begins at an hour up to the last one.
function some_days(last_hour)
  local from = today + 86400 * math.random(2, 1000) + 3600 * math.random(0, last_hour)
  local format = "!%Y-%m-%dT%H:00:00Z"
  return string.format('"pickupTime":"%s","dropoffTime":"%s"',
    os.date(format, from), os.date(format, from + 86400 * math.random(1, 3)))
end

function post(path, body) return wrk.format("POST", path, headers, body) end

function response(status)
  if status == DONE then done_as_asked = done_as_asked + 1
  elseif status == 409 then refused = refused + 1
  else other = other + 1 end
end

function done(summary, latency)
  local d, r, o = 0, 0, 0
  for _, thread in ipairs(threads) do
    d = d + thread:get("done_as_asked"); r = r + thread:get("refused"); o = o + thread:get("other")
  end
  io.write(string.format("RESULT done=%d refused=%d other=%d errors=%d rate=%.0f p50=%.1f p99=%.1f max=%.1f\n",
    d, r, o, summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout,
    (d + r + o) / (summary.duration / 1e6), latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    latency.max / 1000))
end
