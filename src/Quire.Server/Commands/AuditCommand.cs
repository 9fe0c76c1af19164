using System.Globalization;
using Microsoft.AspNetCore.Builder;

namespace Quire.Server.Commands;

/// <summary>Prints what was changed and by whom, newest first; may run beside the server.</summary>
internal static class AuditCommand
{
    public const string Name = "audit";
    public const string Since = "--since";
    public const string Object = "--object";
    public const string Limit = "--limit";
    public const string Json = "--json";
    private const int UsualLimit = 1000;

    private static readonly string[] Times =
    [
        "yyyy-MM-dd",
        "yyyy-MM-ddTHH:mmK",
        "yyyy-MM-ddTHH:mm:ssK",
        "yyyy-MM-ddTHH:mm:ss.FFFFFFFK",
    ];

    public static Task<int> RunAsync(WebApplication app, CommandLine line)
    {
        var asked = new AuditQuestion(
            line.Options.TryGetValue(Since, out var since) ? TimeIn(since) : null,
            line.Options.TryGetValue(Object, out var id) ? NumberIn(Object, id) : null,
            line.Options.TryGetValue(Limit, out var limit) ? NumberIn(Limit, limit) : UsualLimit,
            line.Options.ContainsKey(Json)
        );
        return InstalledCommand.RunAsync(app, alone: false, services => AuditList.PrintAsync(services, asked));
    }

    private static DateTime TimeIn(string text) =>
        DateTime.TryParseExact(
            text,
            Times,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var time
        )
            ? time
            : throw new StartupException(
                $"option '{Since}' needs a day or a time such as 2026-11-29 or 2026-11-29T10:30:00Z, not '{text}'",
                2
            );

    private static int NumberIn(string option, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new StartupException($"option '{option}' needs a number, not '{text}'", 2);
}
