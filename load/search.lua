-- GET /search with the same mix as StraightQuestions: place and dates, a quarter with filters, a quarter with words.
local today = os.time()
local function city(k) return 26 + 22 * k / 60, -122 + 48 * (k * 17 % 60) / 60 end

function init() math.randomseed(os.time() + tonumber(tostring({}):sub(8), 16) % 1000000) end

function request()
  local lat, lng = city(math.random(0, 59))
  local from = today + 86400 * 2 + 3600 * math.random(0, 150 * 24)
  local format = "!%Y-%m-%dT%H:00:00Z"
  local path = string.format("/search?lat=%s&lng=%s&radius=50&sort=distance&pickupTime=%s&dropoffTime=%s",
    lat, lng, os.date(format, from), os.date(format, from + 86400 * math.random(1, 7)))
  local kind = math.random(0, 3)
  if kind == 0 then
    path = path .. "&features=gps&minRating=3.5&fuelType=petrol,electric&transmission=automatic&seats=4&minPrice=20&maxPrice=200"
  elseif kind == 1 then
    path = path .. "&q=toyta"
  end
  return wrk.format("GET", path)
end

function done(summary, latency)
  io.write(string.format("RESULT rate=%.0f errors=%d mean=%.2f p50=%.1f p95=%.1f p99=%.1f ms\n",
    summary.requests / (summary.duration / 1e6), summary.errors.status,
    latency.mean / 1000, latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000))
end
