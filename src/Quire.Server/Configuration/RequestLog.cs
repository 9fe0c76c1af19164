using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Quire.Api.Http;

namespace Quire.Server.Configuration;

/// <summary>
/// Writes a line for every request once it is answered; on only where <see cref="ServerOptions.RequestLog"/> says so.
/// </summary>
internal sealed partial class RequestLog(RequestDelegate next, TimeProvider time, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var begun = time.GetTimestamp();
        // As it was sent: what answers may change its own view of it.
        var (method, url) = (context.Request.Method, RequestUrl.Masked(context.Request));
        try
        {
            await next(context);
        }
        finally
        {
            Log.Answered(
                log,
                method,
                url,
                context.RequestAborted.IsCancellationRequested
                    ? "hung up"
                    : context.Response.StatusCode.ToString(CultureInfo.InvariantCulture),
                (long)time.GetElapsedTime(begun).TotalMilliseconds,
                context.Connection.RemoteIpAddress?.ToString() ?? "socket"
            );
        }
    }

    private static partial class Log
    {
        [LoggerMessage(5202, LogLevel.Information, "{Method} {Url} {Status} {Milliseconds} ms {Address}")]
        public static partial void Answered(
            ILogger log,
            string method,
            string url,
            string status,
            long milliseconds,
            string address
        );
    }
}
