using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Quire.Server.Configuration;

/// <summary>What the framework would take without a word and then not do: levels and formats of the log that are none.</summary>
internal static class LoggingRules
{
    public const string Section = "Logging";

    private static readonly string[] Formats =
    [
        ConsoleFormatterNames.Simple,
        ConsoleFormatterNames.Json,
        ConsoleFormatterNames.Systemd,
    ];

    public static IEnumerable<string> Problems(IConfigurationSection logging) =>
        logging.GetChildren().SelectMany(LevelsIn).Concat(FormatProblems(logging.GetSection("Console:FormatterName")));

    // Levels stand under Logging itself and under every provider's own section.
    private static IEnumerable<string> LevelsIn(IConfigurationSection section) =>
        !section.Key.Equals("LogLevel", StringComparison.OrdinalIgnoreCase) ? section.GetChildren().SelectMany(LevelsIn)
        : section.Value is not null
            ? [$"{section.Path} is '{section.Value}'; a level is for something, as in {section.Path}:Default"]
        : section
            .GetChildren()
            .Where(l => !IsLevel(l.Value))
            .Select(l => $"{l.Path} is '{l.Value}'; it must be one of {string.Join(", ", Enum.GetNames<LogLevel>())}");

    private static bool IsLevel(string? value) => Enum.GetNames<LogLevel>().Contains(value, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> FormatProblems(IConfigurationSection format) =>
        format.Value is null || Formats.Contains(format.Value, StringComparer.OrdinalIgnoreCase)
            ? []
            : [$"{format.Path} is '{format.Value}'; it must be one of {string.Join(", ", Formats)}"];
}
