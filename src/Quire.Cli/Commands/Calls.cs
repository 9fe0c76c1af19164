using System.Globalization;
using Quire.Cli.Console;
using Quire.Client;

namespace Quire.Cli.Commands;

/// <summary>What people hear of calls while a command runs.</summary>
internal sealed class Calls(Output output)
{
    private readonly Lock _turn = new();
    private (string Reason, int Attempt, long Until) _told;

    /// <summary>A call is about to be made again. Files on their way at the same time are told of once.</summary>
    public void Again(RetryNotice notice)
    {
        lock (_turn)
        {
            if (_told.Reason == notice.Reason && _told.Attempt == notice.Attempt && Environment.TickCount64 < _told.Until)
            {
                return;
            }

            _told = (notice.Reason, notice.Attempt, Environment.TickCount64 + (long)notice.Wait.TotalMilliseconds);
        }

        var wait = Math.Max(0.1, notice.Wait.TotalSeconds).ToString("0.#", CultureInfo.InvariantCulture);
        var server = Uri.TryCreate(notice.Url, UriKind.Absolute, out var url) ? url.Authority : notice.Url;
        output.Warn(
            $"{server}: {notice.Reason.TrimEnd('.')}; trying again in {wait} s ({notice.Attempt} of {notice.MaxAttempts})."
        );
    }

    /// <summary>A call was made.</summary>
    public void Made(CallReport call)
    {
        var answer = call.Status is { } status ? ((int)status).ToString(CultureInfo.InvariantCulture) : call.Error;
        var time = call.Elapsed.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);
        output.Remark($"{call.Method} {call.Url}: {answer} ({time} ms)");
    }
}
