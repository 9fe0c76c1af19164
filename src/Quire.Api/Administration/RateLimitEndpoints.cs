using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Files;
using Quire.Api.Http;
using Quire.Repository.Administration.RateLimits;

namespace Quire.Api.Administration;

/// <summary>What is left of the calls that are limited.</summary>
internal static class RateLimitEndpoints
{
    private static readonly QueryParameter Minutes = new(
        "deltaMinutesFilter",
        QueryKind.Number,
        "Of the second list only those who asked within so many minutes."
    );

    public static void MapRateLimitEndpoints(this IEndpointRouteBuilder admin) =>
        admin
            .MapGet("/rateLimitStats", StatsAsync)
            .Says("GetRateLimits", "Tells how many of their limited calls callers have left here, as text.", 400, 401, 403)
            .Asks(Minutes);

    private static async Task<IResult> StatsAsync(Call call)
    {
        var within = call.Number(Minutes);
        var calls = await call.RunAsync(new GetRateLimits());
        var now = MinuteOf(call.Now);
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"# Rate Limit Cache: Total number of cached entries (excluding \":last_update\") {calls.Count}\n"
        );
        text.Append("#<username>:<command>, <available tokens>\n");
        foreach (var caller in calls)
        {
            text.Append(CultureInfo.InvariantCulture, $"{caller.Caller}:{caller.Operation}, {caller.Left}\n");
        }

        text.Append("#<username>:<command>, <timestamp>, <delta minutes>");
        text.Append(within is { } minutes ? $" ## deltaMinutesFilter={minutes.ToString(CultureInfo.InvariantCulture)}\n" : "\n");
        foreach (var caller in calls.Where(c => within is null || now - MinuteOf(c.At) <= within))
        {
            var at = MinuteOf(caller.At);
            text.Append(CultureInfo.InvariantCulture, $"{caller.Caller}:{caller.Operation}:last_update, {at}, {now - at}\n");
        }

        DownloadName.Set(call.Http.Response, "data.csv");
        return TypedResults.Text(text.ToString(), "text/csv");
    }

    private static long MinuteOf(DateTime time) => time.Ticks / TimeSpan.TicksPerMinute;
}
